package grants

import (
	"context"
	"net/http"
	"time"

	"golang.org/x/oauth2"
	"x.example/polyglot/auth"
	"x.example/polyglot/generated/iotconnect"
)

// Iotconnect logs in in two steps: it gets a basic token, and sends it with the solution key.
type Iotconnect struct {
	client      *iotconnect.ClientWithResponses
	solutionKey string
	credentials iotconnect.LoginRequest
}

func NewIotconnect(baseURL, solutionKey, username, password string, options ...Option) (*Iotconnect, error) {
	client, err := iotconnect.NewClientWithResponses(baseURL, iotconnect.WithHTTPClient(tokenRequests(options)))
	return &Iotconnect{client, solutionKey, iotconnect.LoginRequest{Username: username, Password: password}}, err
}

func (*Iotconnect) RefreshWithin() time.Duration { return time.Minute }

func (*Iotconnect) NotApplied() bool { return true }

func (g *Iotconnect) Login() (*oauth2.Token, error) {
	taken, err := g.client.GetBasicTokenWithResponse(context.Background())
	if err != nil {
		return nil, failed("getBasicToken", err)
	}
	basic, err := answered("getBasicToken", taken.HTTPResponse, taken.Body, taken.JSON200)
	if err != nil {
		return nil, err
	}
	withBasicToken := func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", "Basic "+basic.Data)
		request.Header.Set("solution-key", g.solutionKey)
		return nil
	}
	result, err := g.client.LoginWithResponse(context.Background(), g.credentials, withBasicToken)
	if err != nil {
		return nil, failed("login", err)
	}
	answer, err := answered("login", result.HTTPResponse, result.Body, result.JSON200, rejection{status: 401})
	if err != nil {
		return nil, err
	}
	return g.token(answer), nil
}

func (g *Iotconnect) Refresh(refreshToken string) (*oauth2.Token, error) {
	body := iotconnect.RefreshTokenRequest{Refreshtoken: refreshToken}
	result, err := g.client.RefreshTokenWithResponse(context.Background(), body)
	if err != nil {
		return nil, failed("refreshToken", err)
	}
	answer, err := answered("refreshToken", result.HTTPResponse, result.Body, result.JSON200, rejection{status: 409})
	if err != nil {
		return nil, err
	}
	return g.token(answer), nil
}

// Logout does nothing: IoTConnect cannot revoke a token.
func (*Iotconnect) Logout(*oauth2.Token) error { return nil }

func (g *Iotconnect) token(answer *iotconnect.TokenResponse) *oauth2.Token {
	return &oauth2.Token{
		AccessToken:  answer.AccessToken,
		RefreshToken: answer.RefreshToken,
		ExpiresIn:    wholeSeconds(answer.ExpiresIn),
	}
}

var _ auth.Grant = (*Iotconnect)(nil)
