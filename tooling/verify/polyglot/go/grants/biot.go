package grants

import (
	"context"
	"time"

	"golang.org/x/oauth2"
	"x.example/polyglot/auth"
	"x.example/polyglot/generated/biot"
)

// Biot uses JSON. Both tokens have an expiry instant, and every refresh replaces both.
type Biot struct {
	client      *biot.ClientWithResponses
	credentials biot.LoginRequest
}

func NewBiot(baseURL, username, password string) (*Biot, error) {
	client, err := biot.NewClientWithResponses(baseURL, biot.WithHTTPClient(tokenRequests))
	return &Biot{client, biot.LoginRequest{Username: username, Password: password}}, err
}

func (*Biot) RefreshWithin() time.Duration { return 5 * time.Second }

func (*Biot) NotApplied() bool { return true }

func (g *Biot) Login() (*oauth2.Token, error) {
	result, err := g.client.LoginWithResponse(context.Background(), g.credentials)
	if err != nil {
		return nil, failed("login", err)
	}
	answer, err := answered("login", result.StatusCode(), result.JSON200, 401, 403)
	if err != nil {
		return nil, err
	}
	// The token of such a response is valid only for sending the code.
	if answer.MfaRequired != nil && *answer.MfaRequired {
		return nil, auth.ErrInteraction
	}
	return pair(answer.AccessJwt, answer.RefreshJwt), nil
}

func (g *Biot) Refresh(refreshToken string) (*oauth2.Token, error) {
	body := biot.RefreshTokenRequest{RefreshToken: refreshToken}
	result, err := g.client.RefreshTokenWithResponse(context.Background(), body)
	if err != nil {
		return nil, failed("refreshToken", err)
	}
	answer, err := answered("refreshToken", result.StatusCode(), result.JSON200, 403)
	if err != nil {
		return nil, err
	}
	return pair(answer.AccessJwt, answer.RefreshJwt), nil
}

func (g *Biot) Logout(token *oauth2.Token) error {
	body := biot.RefreshTokenRequest{RefreshToken: token.RefreshToken}
	result, err := g.client.LogoutWithResponse(context.Background(), body)
	if err != nil {
		return failed("logout", err)
	}
	_, err = answered("logout", result.StatusCode(), result.HTTPResponse)
	return err
}

func pair(access biot.JwtToken, refresh *biot.JwtToken) *oauth2.Token {
	token := &oauth2.Token{AccessToken: access.Token, Expiry: access.Expiration}
	if refresh != nil {
		token.RefreshToken = refresh.Token
	}
	return token
}

var _ auth.Grant = (*Biot)(nil)
