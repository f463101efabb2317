// Package auth keeps an access token, and adds it to the requests of an http.Client.
//
// Copy it. It is independent of any provider: a Grant (see package grants) implements the provider's
// auth.arazzo.yaml. This package has what is the same for all providers: one login or refresh at a
// time, however many goroutines wait; refresh before the expiry; one replay after a 401; and no token
// for another origin.
package auth

import (
	"errors"
	"fmt"
	"sync"
	"time"

	"golang.org/x/oauth2"
)

var (
	// ErrRefused: the provider rejected the credentials or the refresh token. Do not send them again.
	ErrRefused = errors.New("invalid_grant")
	// ErrInteraction: the login asks for something that only a person knows. It wraps ErrRefused: do not send it again.
	ErrInteraction = fmt.Errorf("interaction_required (%w)", ErrRefused)
	// ErrTokenRequest: the provider was not reachable, or its response has no clear meaning. The failure may be temporary.
	ErrTokenRequest = errors.New("token_request_failed")
	// ErrSignedOut: Logout was called.
	ErrSignedOut = errors.New("signed_out")
)

// Grant is the workflows of one provider. Errors wrap ErrRefused or ErrTokenRequest.
type Grant interface {
	Login() (*oauth2.Token, error)
	Refresh(refreshToken string) (*oauth2.Token, error)
	// Logout revokes the tokens. It does nothing if the provider has no such request.
	Logout(token *oauth2.Token) error
	// RefreshWithin is how long before its expiry a token is refreshed: x-refresh-within.
	RefreshWithin() time.Duration
	// NotApplied says whether the API returns 401 before it does anything: x-unauthorized.
	NotApplied() bool
}

// TokenSource is the only source of tokens. It implements oauth2.TokenSource. Share one between all
// goroutines.
type TokenSource struct {
	Grant Grant
	Now   func() time.Time

	mutex sync.Mutex
	token *oauth2.Token
	// The reason why there will be no token: the credentials were rejected, or the session was signed out.
	final   error
	failure error
	retryAt time.Time
}

// Token returns a token that is valid as far as is known.
func (s *TokenSource) Token() (*oauth2.Token, error) {
	return s.TokenInsteadOf("")
}

// TokenInsteadOf returns a token other than `rejected`, which the provider rejected.
func (s *TokenSource) TokenInsteadOf(rejected string) (*oauth2.Token, error) {
	// A caller that waited here finds the token of the previous caller, so concurrent callers share one token request.
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
		// Ignore a failed refresh while the old token is still valid.
		return old, nil
	}
	return token, err
}

// Logout deletes the tokens, then revokes them if the provider can.
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
	// Otherwise each caller that waited for this request would send it again.
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
