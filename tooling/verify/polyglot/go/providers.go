package main

import (
	"context"
	"net/http"
	"time"

	"github.com/google/uuid"
	"x.example/polyglot/auth"
	"x.example/polyglot/generated/bioprodict"
	"x.example/polyglot/generated/biot"
	"x.example/polyglot/generated/iotconnect"
	"x.example/polyglot/generated/mediroutes"
	"x.example/polyglot/grants"
)

type call func() (*http.Response, error)

func grantFor(given message) auth.Grant {
	account := given.Credentials
	username, password := account["username"], account["password"]
	var options []grants.Option
	if given.Timeout != 0 {
		options = append(options, grants.WithTimeout(time.Duration(given.Timeout)*time.Millisecond))
	}
	var grant auth.Grant
	var err error
	switch given.Provider {
	case "biot":
		grant, err = biotGrant(given, options)
	case "bioprodict":
		grant, err = grants.NewBioprodict(
			given.BaseURL, username, password, account["client_id"], account["client_secret"], options...)
	case "iotconnect":
		grant, err = grants.NewIotconnect(given.BaseURL, account["solutionKey"], username, password, options...)
	case "mediroutes":
		grant, err = grants.NewMediroutes(given.BaseURL, username, password, options...)
	}
	check(err)
	return grant
}

func biotGrant(given message, options []grants.Option) (auth.Grant, error) {
	account := given.Credentials
	grant, err := grants.NewBiot(given.BaseURL, account["username"], account["password"], options...)
	if account["phone"] != "" {
		grant, err = grants.NewBiotWithPhone(given.BaseURL, account["phone"], options...)
	}
	if given.Codes != nil {
		grant.AskForCode = typing(given.Codes)
	}
	return grant, err
}

// typing returns a function that plays the inputs of a person in order.
func typing(codes []string) func(resend func() error) (string, bool) {
	return func(resend func() error) (string, bool) {
		for len(codes) > 0 {
			code := codes[0]
			codes = codes[1:]
			if code != "resend" {
				return code, code != "none"
			}
			if resend() != nil {
				break
			}
		}
		return "", false
	}
}

// callsFor returns two calls of the provider's generated client.
func callsFor(given message, client *http.Client) map[string]call {
	switch given.Provider {
	case "biot":
		return biotCalls(given.BaseURL, client)
	case "bioprodict":
		return bioprodictCalls(given.BaseURL, client)
	case "iotconnect":
		return iotconnectCalls(given.BaseURL, client)
	default:
		return mediroutesCalls(given.BaseURL, client)
	}
}

func biotCalls(baseURL string, client *http.Client) map[string]call {
	api, err := biot.NewClientWithResponses(baseURL, biot.WithHTTPClient(client))
	check(err)
	return map[string]call{
		"read": func() (*http.Response, error) {
			found, err := api.SearchDevicesWithResponse(context.Background(), &biot.SearchDevicesParams{})
			if err != nil {
				return nil, err
			}
			return found.HTTPResponse, nil
		},
		"create": func() (*http.Response, error) {
			body := biot.CreateDeviceRequest{UnderscoreId: uuid.NewString(), UnderscoreTemplateId: uuid.New()}
			made, err := api.CreateDeviceWithResponse(context.Background(), &biot.CreateDeviceParams{}, body)
			if err != nil {
				return nil, err
			}
			return made.HTTPResponse, nil
		},
	}
}

func bioprodictCalls(baseURL string, client *http.Client) map[string]call {
	api, err := bioprodict.NewClientWithResponses(baseURL, bioprodict.WithHTTPClient(client))
	check(err)
	return map[string]call{
		"read": func() (*http.Response, error) {
			found, err := api.ListDatabasesWithResponse(context.Background())
			if err != nil {
				return nil, err
			}
			return found.HTTPResponse, nil
		},
		"create": func() (*http.Response, error) {
			body := bioprodict.CustomProtein{CustomId: uuid.NewString(), Sequence: "MKTAYIAKQR"}
			made, err := api.CreateCustomProteinWithResponse(context.Background(), body)
			if err != nil {
				return nil, err
			}
			return made.HTTPResponse, nil
		},
	}
}

func iotconnectCalls(baseURL string, client *http.Client) map[string]call {
	api, err := iotconnect.NewClientWithResponses(baseURL, iotconnect.WithHTTPClient(client))
	check(err)
	return map[string]call{
		"read": func() (*http.Response, error) {
			found, err := api.ListDevicesWithResponse(context.Background(), &iotconnect.ListDevicesParams{})
			if err != nil {
				return nil, err
			}
			return found.HTTPResponse, nil
		},
		"create": func() (*http.Response, error) {
			body := iotconnect.DeviceCreateRequest{
				UniqueId:           uuid.NewString(),
				DisplayName:        "Conformance",
				DeviceTemplateGuid: uuid.NewString(),
				EntityGuid:         uuid.NewString(),
			}
			made, err := api.CreateDeviceWithResponse(context.Background(), body)
			if err != nil {
				return nil, err
			}
			return made.HTTPResponse, nil
		},
	}
}

func mediroutesCalls(baseURL string, client *http.Client) map[string]call {
	api, err := mediroutes.NewClientWithResponses(baseURL, mediroutes.WithHTTPClient(client))
	check(err)
	first, last := "Ada", "Example"
	return map[string]call{
		"read": func() (*http.Response, error) {
			found, err := api.ListAccessWithResponse(context.Background())
			if err != nil {
				return nil, err
			}
			return found.HTTPResponse, nil
		},
		"create": func() (*http.Response, error) {
			body := mediroutes.CreateRiderRequest{
				TpApiKey: "conformance", RiderId: uuid.NewString(), FirstName: &first, LastName: &last,
			}
			made, err := api.CreateRiderWithResponse(context.Background(), body)
			if err != nil {
				return nil, err
			}
			return made.HTTPResponse, nil
		},
	}
}
