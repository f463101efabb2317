package grants

import (
	"context"
	"errors"
	"net/http"
	"time"

	"golang.org/x/oauth2"
	"x.example/polyglot/auth"
	"x.example/polyglot/generated/biot"
)

// Biot uses JSON. Both tokens have an expiry instant, and every refresh replaces both.
type Biot struct {
	// AskForCode returns the code that a person types, and false if nobody answers. `resend` sends another code to the
	// person. Without this function, a login that asks for a code fails.
	AskForCode func(resend func() error) (code string, answered bool)

	client      *biot.ClientWithResponses
	credentials biot.LoginRequest
}

func NewBiot(baseURL, username, password string, options ...Option) (*Biot, error) {
	client, err := biot.NewClientWithResponses(baseURL, biot.WithHTTPClient(tokenRequests(options)))
	return &Biot{client: client, credentials: biot.LoginRequest{Username: username, Password: password}}, err
}

func (*Biot) RefreshWithin() time.Duration { return 5 * time.Second }

func (*Biot) NotApplied() bool { return true }

func (g *Biot) Login() (*oauth2.Token, error) {
	result, err := g.client.LoginWithResponse(context.Background(), g.credentials)
	if err != nil {
		return nil, failed("login", err)
	}
	answer, err := answered("login", result.HTTPResponse, result.JSON200, 401, 403)
	if err != nil {
		return nil, err
	}
	if answer.MfaRequired != nil && *answer.MfaRequired {
		return g.answerChallenge(answer.AccessJwt.Token)
	}
	return pair(answer.AccessJwt, answer.RefreshJwt, dateOf(result.HTTPResponse.Header)), nil
}

func (g *Biot) Refresh(refreshToken string) (*oauth2.Token, error) {
	body := biot.RefreshTokenRequest{RefreshToken: refreshToken}
	result, err := g.client.RefreshTokenWithResponse(context.Background(), body)
	if err != nil {
		return nil, failed("refreshToken", err)
	}
	answer, err := answered("refreshToken", result.HTTPResponse, result.JSON200, 403)
	if err != nil {
		return nil, err
	}
	return pair(answer.AccessJwt, answer.RefreshJwt, dateOf(result.HTTPResponse.Header)), nil
}

func (g *Biot) Logout(token *oauth2.Token) error {
	body := biot.RefreshTokenRequest{RefreshToken: token.RefreshToken}
	result, err := g.client.LogoutWithResponse(context.Background(), body)
	if err != nil {
		return failed("logout", err)
	}
	_, err = answered("logout", result.HTTPResponse, result.HTTPResponse)
	return err
}

// answerChallenge asks until the code is right. The token of the first step is valid only for sending the code.
func (g *Biot) answerChallenge(interimToken string) (*oauth2.Token, error) {
	withToken := func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", "Bearer "+interimToken)
		return nil
	}
	resend := func() error {
		result, err := g.client.ResendMfaWithResponse(context.Background(), withToken)
		if err != nil {
			return failed("resendMfa", err)
		}
		_, err = answered("resendMfa", result.HTTPResponse, result.JSON200)
		return err
	}
	wrong := map[string]bool{}
	for g.AskForCode != nil {
		code, isAnswer := g.AskForCode(resend)
		// A program that answers with the same code again and again would lock the account.
		if !isAnswer || wrong[code] {
			break
		}
		token, err := g.sendCode(code, withToken)
		if !errors.Is(err, auth.ErrRefused) {
			return token, err
		}
		wrong[code] = true
	}
	return nil, auth.ErrInteraction
}

func (g *Biot) sendCode(code string, withToken biot.RequestEditorFn) (*oauth2.Token, error) {
	result, err := g.client.LoginWithMfaWithResponse(context.Background(), biot.MfaLoginRequest{Code: code}, withToken)
	if err != nil {
		return nil, failed("loginWithMfa", err)
	}
	answer, err := answered("loginWithMfa", result.HTTPResponse, result.JSON200, 400)
	if err != nil {
		return nil, err
	}
	return pair(answer.AccessJwt, answer.RefreshJwt, dateOf(result.HTTPResponse.Header)), nil
}

func pair(access biot.JwtToken, refresh *biot.JwtToken, now time.Time) *oauth2.Token {
	lifetime := int64(access.Expiration.Sub(now).Seconds())
	token := &oauth2.Token{AccessToken: access.Token, ExpiresIn: lifetime}
	if refresh != nil {
		token.RefreshToken = refresh.Token
	}
	return token
}

var _ auth.Grant = (*Biot)(nil)
