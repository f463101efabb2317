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

var (
	loginFailed     = rejection{403, "code", []string{"LOGIN_FAILED"}}
	locked          = rejection{401, "code", []string{"USER_LOCKED", "USER_LOCKED_WITH_TIME"}}
	phoneRejected   = rejection{409, "code", []string{"PHONE_NOT_VALID"}}
	refreshRejected = rejection{403, "code", []string{"LOGIN_FAILED", "REFRESH_TOKEN_NOT_VALID"}}
)

// Biot uses JSON. Both tokens have an expiry instant, and every refresh replaces both.
type Biot struct {
	// AskForCode returns the code that a person types, and false if the person types nothing. `resend` sends another code,
	// if the provider can. Without this function, a login that asks for a code fails.
	AskForCode func(resend func() error) (code string, typed bool)

	client      *biot.ClientWithResponses
	credentials biot.LoginRequest
	// The phone number of a login with a one-time password.
	phone string
}

// NewBiot logs in with a password.
func NewBiot(baseURL, username, password string, options ...Option) (*Biot, error) {
	client, err := biot.NewClientWithResponses(baseURL, biot.WithHTTPClient(tokenRequests(options)))
	return &Biot{client: client, credentials: biot.LoginRequest{Username: username, Password: password}}, err
}

// NewBiotWithPhone logs in with a code that BioT sends to a phone for each login. Set AskForCode.
func NewBiotWithPhone(baseURL, phone string, options ...Option) (*Biot, error) {
	grant, err := NewBiot(baseURL, "", "", options...)
	grant.phone = phone
	return grant, err
}

func (*Biot) RefreshWithin() time.Duration { return 5 * time.Second }

func (*Biot) NotApplied() bool { return true }

func (g *Biot) Login() (*oauth2.Token, error) {
	if g.phone != "" {
		return g.loginWithPhone()
	}
	result, err := g.client.LoginWithResponse(context.Background(), g.credentials)
	if err != nil {
		return nil, failed("login", err)
	}
	answer, err := answered("login", result.HTTPResponse, result.Body, result.JSON200, loginFailed, locked)
	if err != nil {
		return nil, err
	}
	if answer.MfaRequired != nil && *answer.MfaRequired {
		return g.secondFactor(answer.AccessJwt.Token)
	}
	return pair(answer.AccessJwt, answer.RefreshJwt, dateOf(result.HTTPResponse.Header)), nil
}

func (g *Biot) Refresh(refreshToken string) (*oauth2.Token, error) {
	body := biot.RefreshTokenRequest{RefreshToken: refreshToken}
	result, err := g.client.RefreshTokenWithResponse(context.Background(), body)
	if err != nil {
		return nil, failed("refreshToken", err)
	}
	answer, err := answered("refreshToken", result.HTTPResponse, result.Body, result.JSON200, refreshRejected)
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
	_, err = answered("logout", result.HTTPResponse, result.Body, result.HTTPResponse)
	return err
}

// secondFactor sends the token of the first step, which is valid only for sending the code.
func (g *Biot) secondFactor(interimToken string) (*oauth2.Token, error) {
	withToken := func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", "Bearer "+interimToken)
		return nil
	}
	send := func(code string) (*oauth2.Token, error) {
		result, err := g.client.LoginWithMfaWithResponse(context.Background(), biot.MfaLoginRequest{Code: code}, withToken)
		if err != nil {
			return nil, failed("loginWithMfa", err)
		}
		answer, err := answered("loginWithMfa", result.HTTPResponse, result.Body, result.JSON200, rejection{status: 400, member: "code"})
		if err != nil {
			return nil, err
		}
		return pair(answer.AccessJwt, answer.RefreshJwt, dateOf(result.HTTPResponse.Header)), nil
	}
	resend := func() error {
		result, err := g.client.ResendMfaWithResponse(context.Background(), withToken)
		if err != nil {
			return failed("resendMfa", err)
		}
		_, err = answered("resendMfa", result.HTTPResponse, result.Body, result.JSON200)
		return err
	}
	return g.askUntilRight(send, resend)
}

func (g *Biot) loginWithPhone() (*oauth2.Token, error) {
	requested, err := g.client.GenerateOtpWithResponse(context.Background(), biot.GenerateOtpRequest{Phone: g.phone})
	if err != nil {
		return nil, failed("generateOtp", err)
	}
	request, err := answered("generateOtp", requested.HTTPResponse, requested.Body, requested.JSON200, phoneRejected)
	if err != nil {
		return nil, err
	}
	send := func(code string) (*oauth2.Token, error) {
		body := biot.OtpLoginRequest{RequestId: request.RequestId, Code: code}
		result, err := g.client.LoginWithOtpWithResponse(context.Background(), body)
		if err != nil {
			return nil, failed("loginWithOtp", err)
		}
		answer, err := answered("loginWithOtp", result.HTTPResponse, result.Body, result.JSON200, loginFailed, locked)
		if err != nil {
			return nil, err
		}
		return pair(answer.AccessJwt, answer.RefreshJwt, dateOf(result.HTTPResponse.Header)), nil
	}
	// BioT sends another code only for another login.
	return g.askUntilRight(send, func() error { return nil })
}

func (g *Biot) askUntilRight(send func(code string) (*oauth2.Token, error), resend func() error) (*oauth2.Token, error) {
	if g.AskForCode == nil {
		return nil, auth.ErrInteraction
	}
	wrong := map[string]bool{}
	for {
		code, typed := g.AskForCode(resend)
		// A program that repeats a wrong code would lock the account.
		if !typed || wrong[code] {
			return nil, auth.ErrPromptClosed
		}
		token, err := send(code)
		if !errors.Is(err, auth.ErrRefused) {
			return token, err
		}
		wrong[code] = true
	}
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
