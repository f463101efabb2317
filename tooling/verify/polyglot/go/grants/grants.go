// Package grants has the login, refresh and logout of each provider, as described in its auth.arazzo.yaml.
//
// A step there names an operationId. Here it is a method of the generated client. onFailure lists the
// statuses that mean "rejected". Any other status except 200 has no clear meaning.
package grants

import (
	"fmt"
	"net/http"
	"slices"
	"time"

	"x.example/polyglot/auth"
)

// Now is the clock that measures the expiry of tokens.
type Now func() time.Time

// tokenRequests sends the token requests. It follows no redirects, because a redirect would get the password too.
var tokenRequests = &http.Client{
	Timeout:       30 * time.Second,
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// failed returns the error of a request that got no usable response. It does not wrap the error of net/http or of the
// decoder, because they may quote the URL or the response.
func failed(operation string, err error) error {
	return fmt.Errorf("%w: %s got no usable response (%T)", auth.ErrTokenRequest, operation, err)
}

// answered returns the body of a 200, or an error for any other response.
func answered[Body any](operation string, status int, body *Body, refused ...int) (*Body, error) {
	switch {
	case status == http.StatusOK && body != nil:
		return body, nil
	case slices.Contains(refused, status):
		return nil, fmt.Errorf("%w: %s returned %d", auth.ErrRefused, operation, status)
	default:
		return nil, fmt.Errorf("%w: %s returned %d", auth.ErrTokenRequest, operation, status)
	}
}
