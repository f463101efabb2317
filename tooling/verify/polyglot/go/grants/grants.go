// Package grants has the login, refresh and logout of each provider, as its auth.arazzo.yaml says.
//
// A step there names an operationId: here that is a method of the generated client. onFailure says
// which statuses mean "refused"; anything else that isn't 200 decides nothing.
package grants

import (
	"fmt"
	"net/http"
	"slices"
	"time"

	"x.example/polyglot/auth"
)

// Now is the clock that tokens are measured by.
type Now func() time.Time

// tokenRequests sends the requests that fetch tokens. A redirect would take the password with it.
var tokenRequests = &http.Client{
	Timeout:       30 * time.Second,
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// failed is a request that got no usable answer. The error of net/http or of the decoder stays out of it:
// they may quote the URL or the answer.
func failed(operation string, err error) error {
	return fmt.Errorf("%w: %s got no usable answer (%T)", auth.ErrTokenRequest, operation, err)
}

// answered gives what a 200 holds, or the error that any other answer is.
func answered[Body any](operation string, status int, body *Body, refused ...int) (*Body, error) {
	switch {
	case status == http.StatusOK && body != nil:
		return body, nil
	case slices.Contains(refused, status):
		return nil, fmt.Errorf("%w: %s was answered %d", auth.ErrRefused, operation, status)
	default:
		return nil, fmt.Errorf("%w: %s was answered %d", auth.ErrTokenRequest, operation, status)
	}
}
