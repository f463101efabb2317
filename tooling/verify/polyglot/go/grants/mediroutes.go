package grants

import (
	"context"
	"net/url"
	"strings"
	"time"

	"golang.org/x/oauth2"
	"x.example/polyglot/auth"
	"x.example/polyglot/generated/mediroutes"
)

var mediroutesRejections = []rejection{
	{status: 400, member: "error", values: []string{"invalid_grant"}},
	{status: 401},
}

// Mediroutes uses the password grant of RFC 6749 §4.3, without client authentication. The provider rejects credentials
// with 401, where OAuth says 400.
type Mediroutes struct {
	client             *mediroutes.ClientWithResponses
	username, password string
}

func NewMediroutes(baseURL, username, password string, options ...Option) (*Mediroutes, error) {
	client, err := mediroutes.NewClientWithResponses(baseURL, mediroutes.WithHTTPClient(tokenRequests(options)))
	return &Mediroutes{client, username, password}, err
}

func (*Mediroutes) RefreshWithin() time.Duration { return time.Minute }

func (*Mediroutes) NotApplied() bool { return true }

func (g *Mediroutes) Login() (*oauth2.Token, error) {
	return g.ask(url.Values{"grant_type": {"password"}, "username": {g.username}, "password": {g.password}})
}

func (g *Mediroutes) Refresh(refreshToken string) (*oauth2.Token, error) {
	token, err := g.ask(url.Values{"grant_type": {"refresh_token"}, "refresh_token": {refreshToken}})
	// RFC 6749 §6: if the response has no new refresh token, the old one stays valid.
	if err == nil && token.RefreshToken == "" {
		token.RefreshToken = refreshToken
	}
	return token, err
}

// Logout does nothing: MediRoutes cannot revoke a token.
func (*Mediroutes) Logout(*oauth2.Token) error { return nil }

func (g *Mediroutes) ask(form url.Values) (*oauth2.Token, error) {
	result, err := g.client.CreateTokenWithBodyWithResponse(
		context.Background(), "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	if err != nil {
		return nil, failed("createToken", err)
	}
	answer, err := answered("createToken", result.HTTPResponse, result.Body, result.JSON200, mediroutesRejections...)
	if err != nil {
		return nil, err
	}
	token := &oauth2.Token{AccessToken: answer.AccessToken, ExpiresIn: wholeSeconds(answer.ExpiresIn)}
	if answer.RefreshToken != nil {
		token.RefreshToken = *answer.RefreshToken
	}
	return token, nil
}

var _ auth.Grant = (*Mediroutes)(nil)
