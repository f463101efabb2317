package auth

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// Transport is an http.RoundTripper that authorizes requests for one origin.
//
//	client := &http.Client{Transport: &auth.Transport{Source: source, BaseURL: baseURL}}
type Transport struct {
	Source *TokenSource
	// BaseURL contains the only origin that receives the token.
	BaseURL *url.URL
	// Base sends the requests. Default: http.DefaultTransport.
	Base http.RoundTripper
}

// RoundTrip sends the request with a token, and replays it once with a new one if the token is rejected.
func (t *Transport) RoundTrip(request *http.Request) (*http.Response, error) {
	// RoundTrip also receives redirected requests, which may have another origin.
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
	other, err := t.token(request.Context(), token)
	if err == nil && other == token {
		return response, nil
	}
	_, _ = io.Copy(io.Discard, io.LimitReader(response.Body, 1<<16))
	_ = response.Body.Close()
	if err != nil {
		return nil, err
	}
	return t.send(request, body, other)
}

func (t *Transport) base() http.RoundTripper {
	if t.Base != nil {
		return t.Base
	}
	return http.DefaultTransport
}

// token stops waiting when the caller's context ends. The refresh continues for the other callers.
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

// send does not change the caller's request, as http.RoundTripper requires.
func (t *Transport) send(request *http.Request, body io.ReadCloser, token string) (*http.Response, error) {
	authorized := request.Clone(request.Context())
	authorized.Body = body
	authorized.Header.Set("Authorization", "Bearer "+token)
	return t.base().RoundTrip(authorized)
}

// mayReplay reports whether the request may be sent again. If the request changes something, the 401 must mean that the
// provider has not executed it.
func (t *Transport) mayReplay(request *http.Request, response *http.Response) bool {
	challenges := challengesOf(response)
	if insufficient.MatchString(challenges) {
		return false
	}
	idempotent := []string{"", http.MethodGet, http.MethodHead, http.MethodOptions, http.MethodPut, http.MethodDelete}
	return slices.Contains(idempotent, request.Method) || bearerScheme.MatchString(challenges) || t.Source.grant.NotApplied()
}

var (
	// One without its closing quote lasts until the end.
	quotedString = regexp.MustCompile(`(?s)"(?:[^"\\]|\\.)*(?:"|\\?$)`)
	// A quoted word is the same as the word (RFC 9110 §5.6.4).
	quotedWord = regexp.MustCompile(`^"(\w*)"$`)
	// A challenge of the scheme Bearer (RFC 9110 §11.6.1). After a scheme is the end of the member, or a space. A
	// parameter may have one before its "=".
	bearerScheme = regexp.MustCompile(`(?i)(?:^|,)\s*bearer(?:\s+[^\s=]|\s*(?:,|$))`)
	// The token is valid and does not suffice (RFC 6750 §3.1, RFC 9470 §3). Another one would not suffice either.
	insufficient = regexp.MustCompile(`(?i)(?:^|[\s,])error\s*=\s*insufficient_`)
)

// challengesOf returns the challenges without the texts in quotes, which may contain the name of a scheme.
func challengesOf(response *http.Response) string {
	challenges := strings.Join(response.Header.Values("WWW-Authenticate"), ",")
	return quotedString.ReplaceAllStringFunc(challenges, func(quoted string) string {
		if word := quotedWord.FindStringSubmatch(quoted); word != nil {
			return word[1]
		}
		return `""`
	})
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
