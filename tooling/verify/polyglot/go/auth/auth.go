// Package auth keeps an access token, and adds it to the requests of an http.Client.
//
// Copy it. It is independent of any provider: a Grant (see package grants) implements the provider's
// auth.arazzo.yaml. This package has what is the same for all providers: one login or refresh at a
// time, however many goroutines wait; refresh before the expiry; a second attempt of a lost refresh; one
// replay after a 401; and no token for another origin. With a store (see package filestore), processes share the token as goroutines do.
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
	// ErrInteraction: the login asks for a code, and the grant has nobody to ask. It wraps ErrRefused: do not send it again.
	ErrInteraction = fmt.Errorf("interaction_required (%w)", ErrRefused)
	// ErrTokenRequest: the provider was not reachable, or its response has no clear meaning. The failure may be temporary.
	ErrTokenRequest = errors.New("token_request_failed")
	// ErrNoResponse: no response arrived. The provider may have executed the request. It wraps ErrTokenRequest.
	ErrNoResponse = fmt.Errorf("no response (%w)", ErrTokenRequest)
	// ErrPromptClosed: the person who was asked for a code gave none. A later call asks again. It wraps ErrTokenRequest.
	ErrPromptClosed = fmt.Errorf("prompt closed (%w)", ErrTokenRequest)
	// ErrSignedOut: Logout was called.
	ErrSignedOut = errors.New("signed_out")
)

// RetryLater is an ErrTokenRequest whose response has a Retry-After.
type RetryLater struct {
	error
	After time.Duration
}

func (e *RetryLater) Unwrap() error { return e.error }

// Later adds the time of a Retry-After to an error.
func Later(err error, after time.Duration) error { return &RetryLater{err, after} }

const (
	// pause is the time without a token request after one failed.
	pause = 5 * time.Second
	// isNew is how long a token is new. It is not replaced if it is rejected, because an operation may reject every token.
	isNew = 30 * time.Second
)

// Grant is the workflows of one provider. Errors wrap ErrRefused or ErrTokenRequest. A token has its lifetime in ExpiresIn.
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
// goroutines, and a store between all processes.
type TokenSource struct {
	grant Grant
	store Store
	now   func() time.Time
	// The number of logouts when the source was created. A later one ends it.
	logouts int

	mutex sync.Mutex
	// The access token that the provider rejected, if it has not been replaced.
	rejected string
	// The reason why there will be no token: the credentials were rejected, or the session was signed out.
	final   error
	failure error
	retryAt time.Time
}

// NewTokenSource returns a source that keeps its token in the store. `now` is time.Now, except in tests.
func NewTokenSource(grant Grant, store Store, now func() time.Time) (*TokenSource, error) {
	record, err := store.Load()
	return &TokenSource{grant: grant, store: store, now: now, logouts: record.Logouts}, err
}

// Token returns a token that is valid as far as is known.
func (s *TokenSource) Token() (*oauth2.Token, error) {
	return s.TokenInsteadOf("")
}

// TokenInsteadOf returns a token other than `rejected`, which the provider rejected. It returns the same token if that
// is new.
func (s *TokenSource) TokenInsteadOf(rejected string) (*oauth2.Token, error) {
	// A caller that waited here finds the token of the previous caller, so concurrent callers share one token request.
	s.mutex.Lock()
	defer s.mutex.Unlock()
	record, err := s.load()
	if err != nil {
		return nil, err
	}
	age := s.now().Sub(record.Obtained)
	if rejected != "" && record.Token.AccessToken == rejected && (age < 0 || age >= isNew) {
		s.rejected = rejected
	}
	if s.lives(record, s.grant.RefreshWithin()) {
		return &record.Token, nil
	}
	unlock, err := s.store.Lock()
	if err != nil {
		return nil, err
	}
	defer unlock()
	return s.renewed()
}

// Logout deletes the tokens, then revokes them if the provider can.
func (s *TokenSource) Logout() error {
	record, err := s.forget()
	if err != nil || record.Token.AccessToken == "" {
		return err
	}
	return s.grant.Logout(&record.Token)
}

// forget ends the session, and returns its record. The record has no token if another process has ended the session.
func (s *TokenSource) forget() (Record, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.final = ErrSignedOut
	unlock, err := s.store.Lock()
	if err != nil {
		return Record{}, err
	}
	defer unlock()
	record, err := s.store.Load()
	if err != nil || record.Logouts > s.logouts {
		return Record{}, err
	}
	return record, s.store.Save(Record{Logouts: record.Logouts + 1})
}

func (s *TokenSource) load() (Record, error) {
	record, err := s.store.Load()
	if s.final == nil && record.Logouts > s.logouts {
		s.final = ErrSignedOut
	}
	if s.final != nil {
		return record, s.final
	}
	return record, err
}

func (s *TokenSource) lives(record Record, within time.Duration) bool {
	token := record.Token
	return token.AccessToken != "" && token.AccessToken != s.rejected && s.now().Before(token.Expiry.Add(-within))
}

func (s *TokenSource) renewed() (*oauth2.Token, error) {
	record, err := s.load()
	// Another process may have replaced the token meanwhile.
	if err != nil || s.lives(record, s.grant.RefreshWithin()) {
		return &record.Token, err
	}
	token, err := s.renew(record)
	if errors.Is(err, ErrTokenRequest) && s.lives(record, 0) {
		// Ignore a failed refresh while the old token is still valid.
		return &record.Token, nil
	}
	return token, err
}

func (s *TokenSource) renew(record Record) (*oauth2.Token, error) {
	// Otherwise each caller that waited for this request would send it again.
	if s.failure != nil && s.now().Before(s.retryAt) {
		return nil, s.failure
	}
	sent := s.now()
	token, err := s.request(record)
	var later *RetryLater
	switch {
	case errors.Is(err, ErrRefused):
		s.final = err
	case errors.As(err, &later):
		s.failure, s.retryAt = err, s.now().Add(max(pause, later.After))
	case err != nil:
		s.failure, s.retryAt = err, s.now().Add(pause)
	default:
		token.Expiry = sent.Add(time.Duration(token.ExpiresIn) * time.Second)
		s.failure, s.rejected = nil, ""
		err = s.store.Save(Record{Token: *token, Obtained: sent, Logouts: record.Logouts})
	}
	return token, err
}

func (s *TokenSource) request(record Record) (*oauth2.Token, error) {
	if record.Token.RefreshToken != "" {
		token, err := s.grant.Refresh(record.Token.RefreshToken)
		if errors.Is(err, ErrNoResponse) {
			// If the provider executed the first one and rejects the old token now, a login follows.
			token, err = s.grant.Refresh(record.Token.RefreshToken)
		}
		if !errors.Is(err, ErrRefused) {
			return token, err
		}
		// No process sends it again.
		if err := s.store.Save(Record{Logouts: record.Logouts}); err != nil {
			return nil, err
		}
	}
	return s.grant.Login()
}
