package auth

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// Transport is an http.RoundTripper that authorizes requests for one origin.
//
//	client := &http.Client{Transport: &auth.Transport{Source: source, BaseURL: baseURL}}
type Transport struct {
	Source *TokenSource
	// BaseURL says for which origin the token is.
	BaseURL *url.URL
	// Base sends the requests; http.DefaultTransport if it is nil.
	Base http.RoundTripper
}

// RoundTrip sends the request with a token, and once more with a new one if the token is refused.
func (t *Transport) RoundTrip(request *http.Request) (*http.Response, error) {
	// A redirect comes through here as well: it has an origin of its own.
	if request.URL.Scheme != t.BaseURL.Scheme || request.URL.Host != t.BaseURL.Host {
		return t.base().RoundTrip(request)
	}
	token, err := t.token(request.Context(), "")
	if err != nil {
		closeBody(request)
		return nil, err
	}
	response, err := t.send(request, request.Body, token)
	if err != nil || response.StatusCode != http.StatusUnauthorized || !t.mayReplay(request, response) {
		return response, err
	}
	body, err := bodyAgain(request)
	if err != nil {
		return response, nil
	}
	_, _ = io.Copy(io.Discard, io.LimitReader(response.Body, 1<<16))
	_ = response.Body.Close()
	if token, err = t.token(request.Context(), token); err != nil {
		return nil, err
	}
	return t.send(request, body, token)
}

func (t *Transport) base() http.RoundTripper {
	if t.Base != nil {
		return t.Base
	}
	return http.DefaultTransport
}

// token waits no longer than the caller does; the renewal itself goes on for the others.
func (t *Transport) token(ctx context.Context, rejected string) (string, error) {
	type result struct {
		token string
		err   error
	}
	done := make(chan result, 1)
	go func() {
		token, err := t.Source.TokenInsteadOf(rejected)
		if err != nil {
			done <- result{err: err}
			return
		}
		done <- result{token: token.AccessToken}
	}()
	select {
	case found := <-done:
		return found.token, found.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// send leaves the caller's request as it is, which http.RoundTripper demands.
func (t *Transport) send(request *http.Request, body io.ReadCloser, token string) (*http.Response, error) {
	authorized := request.Clone(request.Context())
	authorized.Body = body
	authorized.Header.Set("Authorization", "Bearer "+token)
	return t.base().RoundTrip(authorized)
}

// mayReplay: what changes something is sent again only if the 401 means that nothing was done.
func (t *Transport) mayReplay(request *http.Request, response *http.Response) bool {
	challenge := strings.ToLower(strings.Join(response.Header.Values("WWW-Authenticate"), ","))
	idempotent := []string{"", http.MethodGet, http.MethodHead, http.MethodOptions, http.MethodPut, http.MethodDelete}
	return slices.Contains(idempotent, request.Method) || strings.Contains(challenge, "bearer") || t.Source.Grant.NotApplied()
}

func bodyAgain(request *http.Request) (io.ReadCloser, error) {
	if request.Body == nil || request.Body == http.NoBody {
		return request.Body, nil
	}
	if request.GetBody == nil {
		return nil, errors.New("the body can't be read twice")
	}
	return request.GetBody()
}

func closeBody(request *http.Request) {
	if request.Body != nil {
		_ = request.Body.Close()
	}
}
