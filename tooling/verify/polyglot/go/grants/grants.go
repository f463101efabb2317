// Package grants has the login, refresh and logout of each provider, as described in its auth.arazzo.yaml.
//
// Each step of that document has an operationId, which is a method of the generated client. onFailure lists the
// statuses and the bodies that mean "rejected". Any other response except a 200 is a failure that may be temporary.
package grants

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"x.example/polyglot/auth"
)

// Option changes the client that sends the token requests.
type Option func(*http.Client)

// WithTimeout limits the time of a token request. The default is 30 seconds.
func WithTimeout(limit time.Duration) Option {
	return func(client *http.Client) { client.Timeout = limit }
}

// tokenRequests returns a client that follows no redirects, because the target of a redirect would get the password.
func tokenRequests(options []Option) *http.Client {
	client := &http.Client{
		Timeout:       30 * time.Second,
		Transport:     bounded{},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	for _, change := range options {
		change(client)
	}
	return client
}

// bounded limits the size of a response, after its decompression. The body of an error may have any form.
type bounded struct{}

func (bounded) RoundTrip(request *http.Request) (*http.Response, error) {
	const limit = 1 << 20
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		return nil, err
	}
	response.Body = http.MaxBytesReader(nil, response.Body, limit)
	if response.StatusCode != http.StatusOK {
		// Then the generated client does not decode the body, and its error does not replace the status.
		response.Header.Del("Content-Type")
	}
	return response, nil
}

// failed returns the error of a request that got no usable response. It does not wrap the error of net/http or of the
// decoder, because they may quote the URL or the response.
func failed(operation string, err error) error {
	var lost *url.Error
	if errors.As(err, &lost) {
		return fmt.Errorf("%w: %s (%T)", auth.ErrNoResponse, operation, lost.Err)
	}
	return fmt.Errorf("%w: %s got no usable response (%T)", auth.ErrTokenRequest, operation, err)
}

// rejection is an onFailure action: a status, and the values that a member of the body may have. Without a member, the
// status alone decides. Without values, any value is right.
type rejection struct {
	status int
	member string
	values []string
}

func (r rejection) fits(status int, content []byte) bool {
	if status != r.status || r.member == "" {
		return status == r.status
	}
	// A firewall or a gateway answers with a page, or with JSON of its own.
	var body map[string]any
	if json.Unmarshal(content, &body) != nil {
		return false
	}
	found, isText := body[r.member].(string)
	return isText && (len(r.values) == 0 || slices.Contains(r.values, found))
}

// answered returns the body of a 200, or an error for any other response.
func answered[Body any](
	operation string, response *http.Response, content []byte, body *Body, rejections ...rejection,
) (*Body, error) {
	status := response.StatusCode
	fits := func(one rejection) bool { return one.fits(status, content) }
	switch {
	case status == http.StatusOK && body != nil:
		return body, nil
	case slices.ContainsFunc(rejections, fits):
		return nil, fmt.Errorf("%w: %s returned %d", auth.ErrRefused, operation, status)
	default:
		err := fmt.Errorf("%w: %s returned %d", auth.ErrTokenRequest, operation, status)
		return nil, auth.Later(err, retryAfter(response.Header))
	}
}

// wholeSeconds returns a lifetime without its fraction. A conversion to an integer is undefined for a larger number.
func wholeSeconds(lifetime float64) int64 { return int64(max(0, min(lifetime, 1<<31))) }

// retryAfter returns the time in Retry-After, which may be a date (RFC 9110 §10.2.3).
func retryAfter(header http.Header) time.Duration {
	value := header.Get("Retry-After")
	// A number that is too large becomes the largest one.
	if seconds, err := strconv.ParseInt(value, 10, 32); err == nil || errors.Is(err, strconv.ErrRange) {
		return time.Duration(seconds) * time.Second
	}
	if date, err := http.ParseTime(value); err == nil {
		return date.Sub(dateOf(header))
	}
	return 0
}

// dateOf returns the time of the provider's clock, which may differ from the local clock by hours.
func dateOf(header http.Header) time.Time {
	if date, err := http.ParseTime(header.Get("Date")); err == nil {
		return date
	}
	return time.Now()
}
