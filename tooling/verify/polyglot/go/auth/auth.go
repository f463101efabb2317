// Package auth keeps an access token, and adds it to the requests of an http.Client.
//
// Copy this package into your program. It is independent of any provider: a Grant (see package grants) implements the
// provider's auth.arazzo.yaml. All waiting goroutines share one login or refresh. The package refreshes a token before
// it expires, repeats a refresh whose response was lost, replays a request once after a 401, and sends no token to
// another origin. With a store (see package filestore), processes share the token too.
package auth

import (
	"crypto/rand"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/oauth2"
)

var (
	// ErrRefused: the provider rejected the credentials or the refresh token. Do not send them again.
	ErrRefused = errors.New("invalid_grant")
	// ErrInteraction: the login requires a code, and the grant has no function that asks a person for it. It wraps
	// ErrRefused: do not repeat the login.
	ErrInteraction = fmt.Errorf("interaction_required (%w)", ErrRefused)
	// ErrTokenRequest: the provider was not reachable, or its response is neither a success nor a documented rejection.
	// The failure may be temporary.
	ErrTokenRequest = errors.New("token_request_failed")
	// ErrNoResponse: no response arrived. The provider may have executed the request. It wraps ErrTokenRequest.
	ErrNoResponse = fmt.Errorf("no response (%w)", ErrTokenRequest)
	// ErrPromptClosed: the person entered no code. A later call asks again. It wraps ErrTokenRequest.
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
	// pause is the time after a failed token request in which no other one is sent.
	pause = 5 * time.Second
	// longestPause shortens a longer Retry-After, so that a wrong one does not end the session.
	longestPause = 24 * time.Hour
	// longestLifetime, in seconds, shortens a longer lifetime of a token.
	longestLifetime = 30 * 24 * 60 * 60
	// If a token is from a time that is later by more than clockStep, the clock was set back, and its expiry is unknown.
	clockStep = time.Minute
	// isNew is an age. A rejected token that is newer is not replaced, because an operation may reject every token.
	isNew = 30 * time.Second
)

// Grant is the workflows of one provider. Errors wrap ErrRefused or ErrTokenRequest. A token has its lifetime in ExpiresIn.
type Grant interface {
	Login() (*oauth2.Token, error)
	Refresh(refreshToken string) (*oauth2.Token, error)
	// Logout revokes the tokens. It does nothing if the provider cannot revoke tokens.
	Logout(token *oauth2.Token) error
	// RefreshWithin returns how long before its expiry a token is refreshed: x-refresh-within.
	RefreshWithin() time.Duration
	// NotApplied reports whether a 401 means that the API has not executed the request: x-unauthorized: not-applied.
	NotApplied() bool
}

// TokenSource is the only source of tokens. It implements oauth2.TokenSource. Share one between all
// goroutines, and a store between all processes.
type TokenSource struct {
	grant Grant
	store Store
	now   func() time.Time
	// The last logout when the source was created. A later one ends the source.
	lastLogout string
	// A logout sets it also during a login or refresh, which then sends nothing more, and drops its tokens.
	signedOut atomic.Bool
	// How often a person has closed the prompt.
	closedPrompts atomic.Int64

	mutex sync.Mutex
	// The access token that the provider rejected, if it has not been replaced.
	rejected string
	// The rejection of the credentials, which is final.
	refused  error
	failure  error
	failedAt time.Time
	// The time after the failure in which no token request is sent.
	pause time.Duration
}

// NewTokenSource returns a source that keeps its token in the store. `now` is time.Now, except in tests.
func NewTokenSource(grant Grant, store Store, now func() time.Time) (*TokenSource, error) {
	record, err := store.Load()
	return &TokenSource{grant: grant, store: store, now: now, lastLogout: record.LastLogout}, err
}

// Token returns a token that has not expired. It logs in or refreshes if necessary.
func (s *TokenSource) Token() (*oauth2.Token, error) {
	return s.TokenInsteadOf("")
}

// TokenInsteadOf returns a token other than `rejected`, which the provider rejected. It returns the same token if it is
// new.
func (s *TokenSource) TokenInsteadOf(rejected string) (*oauth2.Token, error) {
	closedPrompts := s.closedPrompts.Load()
	// A caller that waited here finds the token of the previous caller, so concurrent callers share one token request.
	s.mutex.Lock()
	defer s.mutex.Unlock()
	record, err := s.load()
	if err != nil {
		return nil, err
	}
	if rejected != "" && record.Token.AccessToken == rejected && !s.isWithin(isNew, record.Obtained) {
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
	if closedPrompts != s.closedPrompts.Load() {
		// The prompt was for this caller, too. A later call asks again.
		return nil, ErrPromptClosed
	}
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
	s.signedOut.Store(true)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	unlock, err := s.store.Lock()
	if err != nil {
		return Record{}, err
	}
	defer unlock()
	record, err := s.store.Load()
	if err != nil || s.isAnother(record) {
		return Record{}, err
	}
	return record, s.store.Save(Record{LastLogout: rand.Text()})
}

func (s *TokenSource) load() (Record, error) {
	record, err := s.store.Load()
	if s.isAnother(record) {
		s.signedOut.Store(true)
	}
	if s.signedOut.Load() {
		return record, ErrSignedOut
	}
	if s.refused != nil {
		return record, s.refused
	}
	return record, err
}

// isAnother reports whether another source has signed out the session of this source.
func (s *TokenSource) isAnother(record Record) bool {
	return record.LastLogout != "" && record.LastLogout != s.lastLogout
}

func (s *TokenSource) lives(record Record, within time.Duration) bool {
	token, now := record.Token, s.now()
	isCurrent := now.After(record.Obtained.Add(-clockStep)) && now.Before(token.Expiry.Add(-within))
	return isCurrent && token.AccessToken != "" && token.AccessToken != s.rejected
}

// isWithin reports whether less than `limit` has passed. If the clock was set back to an earlier time, it is over.
func (s *TokenSource) isWithin(limit time.Duration, since time.Time) bool {
	age := s.now().Sub(since)
	return age >= 0 && age < limit
}

func (s *TokenSource) renewed() (*oauth2.Token, error) {
	record, err := s.load()
	// Another process may have replaced the token in the meantime.
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
	if s.failure != nil && s.isWithin(s.pause, s.failedAt) {
		return nil, s.failure
	}
	sent := s.now()
	token, err := usable(s.request(record))
	if err == nil {
		err = s.keep(token, sent)
	}
	var later *RetryLater
	switch {
	case errors.Is(err, ErrRefused):
		s.refused = err
	case errors.Is(err, ErrPromptClosed):
		s.closedPrompts.Add(1)
	case err != nil:
		s.failure, s.failedAt, s.pause = err, s.now(), pause
		if errors.As(err, &later) {
			s.pause = min(max(pause, later.After), longestPause)
		}
	}
	return token, err
}

// keep saves a token. After a logout, it revokes the token instead.
func (s *TokenSource) keep(token *oauth2.Token, sent time.Time) error {
	record, err := s.load()
	if errors.Is(err, ErrSignedOut) {
		_ = s.grant.Logout(token)
	}
	if err != nil {
		return err
	}
	token.Expiry = sent.Add(time.Duration(min(token.ExpiresIn, longestLifetime)) * time.Second)
	s.failure, s.rejected = nil, ""
	return s.store.Save(Record{Token: *token, Obtained: sent, LastLogout: record.LastLogout})
}

// usable rejects a token that is not visible ASCII (RFC 6750 §2.1): a line break would add a header to a request.
func usable(token *oauth2.Token, err error) (*oauth2.Token, error) {
	isHidden := func(sign rune) bool { return sign <= ' ' || sign > '~' }
	if err == nil && (token.AccessToken == "" || strings.ContainsFunc(token.AccessToken, isHidden)) {
		return nil, fmt.Errorf("%w: the response has no usable token", ErrTokenRequest)
	}
	return token, err
}

func (s *TokenSource) request(record Record) (*oauth2.Token, error) {
	if record.Token.RefreshToken != "" {
		token, err := s.refresh(record.Token.RefreshToken)
		if !errors.Is(err, ErrRefused) {
			return token, err
		}
		stored, err := s.load()
		if err != nil {
			return nil, err
		}
		// No process may send this refresh token again.
		if err := s.store.Save(Record{LastLogout: stored.LastLogout}); err != nil {
			return nil, err
		}
	}
	return s.grant.Login()
}

func (s *TokenSource) refresh(refreshToken string) (*oauth2.Token, error) {
	token, err := s.grant.Refresh(refreshToken)
	if !errors.Is(err, ErrNoResponse) {
		return token, err
	}
	if _, err := s.load(); err != nil {
		return nil, err
	}
	// If the provider executed the first request, it may now reject the old token. Then a login follows.
	return s.grant.Refresh(refreshToken)
}
