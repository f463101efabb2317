package grants

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	"golang.org/x/oauth2"
	"x.example/polyglot/auth"
	"x.example/polyglot/generated/bioprodict"
)

var bioprodictRejections = []rejection{
	{status: 400, member: "error", values: []string{"invalid_grant"}},
	{status: 401, member: "error"},
}

// Bioprodict uses the password grant of RFC 6749 §4.3, with client authentication by HTTP Basic (§2.3.1).
type Bioprodict struct {
	client             *bioprodict.ClientWithResponses
	username, password string
}

func NewBioprodict(
	baseURL, username, password, clientID, clientSecret string, options ...Option,
) (*Bioprodict, error) {
	basic := func(_ context.Context, request *http.Request) error {
		request.SetBasicAuth(clientID, clientSecret)
		return nil
	}
	client, err := bioprodict.NewClientWithResponses(
		baseURL, bioprodict.WithHTTPClient(tokenRequests(options)), bioprodict.WithRequestEditorFn(basic))
	return &Bioprodict{client, username, password}, err
}

func (*Bioprodict) RefreshWithin() time.Duration { return 30 * time.Second }

func (*Bioprodict) NotApplied() bool { return false }

func (g *Bioprodict) Login() (*oauth2.Token, error) {
	return g.ask(url.Values{"grant_type": {"password"}, "username": {g.username}, "password": {g.password}})
}

func (g *Bioprodict) Refresh(refreshToken string) (*oauth2.Token, error) {
	token, err := g.ask(url.Values{"grant_type": {"refresh_token"}, "refresh_token": {refreshToken}})
	// RFC 6749 §6: if the response has no new refresh token, the old one stays valid.
	if err == nil && token.RefreshToken == "" {
		token.RefreshToken = refreshToken
	}
	return token, err
}

// Logout does nothing: Bio-Prodict cannot revoke a token.
func (*Bioprodict) Logout(*oauth2.Token) error { return nil }

func (g *Bioprodict) ask(form url.Values) (*oauth2.Token, error) {
	result, err := g.client.CreateTokenWithBodyWithResponse(
		context.Background(), "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	if err != nil {
		return nil, failed("createToken", err)
	}
	answer, err := answered("createToken", result.HTTPResponse, result.Body, result.JSON200, bioprodictRejections...)
	if err != nil {
		return nil, err
	}
	token := &oauth2.Token{AccessToken: answer.AccessToken, ExpiresIn: wholeSeconds(answer.ExpiresIn)}
	if answer.RefreshToken != nil {
		token.RefreshToken = *answer.RefreshToken
	}
	return token, nil
}

var _ auth.Grant = (*Bioprodict)(nil)
