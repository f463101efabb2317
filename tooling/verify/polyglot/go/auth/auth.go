// Package auth keeps an access token, and puts it on the requests of an http.Client.
//
// Copy it. It knows nothing of any provider: a Grant (see package grants) is what the provider's
// auth.arazzo.yaml says, and everything that is the same for all of them is here: one login or
// refresh at a time however many goroutines wait, renewal before the end, one replay after a 401,
// and no token for anybody else's origin.
package auth

import (
	"errors"
	"sync"
	"time"

	"golang.org/x/oauth2"
)

var (
	// ErrRefused: the provider refused the credentials, or the refresh token. Sending them again is pointless.
	ErrRefused = errors.New("invalid_grant")
	// ErrTokenRequest: the provider could not be reached, or its answer decides nothing. It may pass.
	ErrTokenRequest = errors.New("token_request_failed")
	// ErrSignedOut: Logout was called.
	ErrSignedOut = errors.New("signed_out")
)

// Grant is one provider's workflows. Errors wrap ErrRefused or ErrTokenRequest.
type Grant interface {
	Login() (*oauth2.Token, error)
	Refresh(refreshToken string) (*oauth2.Token, error)
	// Logout revokes; where a provider has no such request it does nothing.
	Logout(token *oauth2.Token) error
	// RefreshWithin is how long before its end a token is renewed: x-refresh-within.
	RefreshWithin() time.Duration
	// NotApplied says whether a 401 is given before anything is done: x-unauthorized.
	NotApplied() bool
}

// TokenSource is the one place that tokens come from; it is an oauth2.TokenSource. Share one
// between all goroutines.
type TokenSource struct {
	Grant Grant
	Now   func() time.Time

	mutex sync.Mutex
	token *oauth2.Token
	// Why no token will ever come: the credentials were refused, or this is the end of the session.
	final   error
	failure error
	retryAt time.Time
}

// Token gives a token that is good, as far as is known.
func (s *TokenSource) Token() (*oauth2.Token, error) {
	return s.TokenInsteadOf("")
}

// TokenInsteadOf gives a token that isn't `rejected`, which the provider refused.
func (s *TokenSource) TokenInsteadOf(rejected string) (*oauth2.Token, error) {
	// Who waits here finds what the one before it obtained: that is the single flight.
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.final != nil {
		return nil, s.final
	}
	if s.token != nil && s.token.AccessToken == rejected {
		s.token = &oauth2.Token{RefreshToken: s.token.RefreshToken}
	}
	old := s.token
	if s.lives(old, s.Grant.RefreshWithin()) {
		return old, nil
	}
	token, err := s.renew()
	if errors.Is(err, ErrTokenRequest) && s.lives(old, 0) {
		// A failed renewal concerns nobody while the old token lives.
		return old, nil
	}
	return token, err
}

// Logout forgets the tokens, then revokes them where the provider can.
func (s *TokenSource) Logout() error {
	s.mutex.Lock()
	token := s.token
	s.token, s.final = nil, ErrSignedOut
	s.mutex.Unlock()
	if token == nil {
		return nil
	}
	return s.Grant.Logout(token)
}

func (s *TokenSource) lives(token *oauth2.Token, within time.Duration) bool {
	return token != nil && token.AccessToken != "" && s.Now().Before(token.Expiry.Add(-within))
}

func (s *TokenSource) renew() (*oauth2.Token, error) {
	// The callers that were waiting for this request would otherwise send it again, one by one.
	if s.failure != nil && s.Now().Before(s.retryAt) {
		return nil, s.failure
	}
	token, err := s.request()
	switch {
	case errors.Is(err, ErrRefused):
		s.final = err
	case err != nil:
		s.failure, s.retryAt = err, s.Now().Add(5*time.Second)
	default:
		s.token, s.failure = token, nil
	}
	return token, err
}

func (s *TokenSource) request() (*oauth2.Token, error) {
	if s.token != nil && s.token.RefreshToken != "" {
		token, err := s.Grant.Refresh(s.token.RefreshToken)
		if !errors.Is(err, ErrRefused) {
			return token, err
		}
		s.token = nil
	}
	return s.Grant.Login()
}
