// Code generated from openapi/customerio/info.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// InfoService returns facts about the service.
type InfoService struct{ client *rest.Client }

var opGetCioAllowlist = rest.Operation{
	Name: "Info.ListIPAddresses", Method: http.MethodGet, Route: "/v1/info/ip_addresses", Repeatable: true,
}

// ListIPAddresses returns the IP addresses that Customer.io sends from.
//
// Allow these addresses in the firewall of your webhook receiver or SMTP server. Push messages come from others. The
// operation needs no key.
//
// Calls GET /v1/info/ip_addresses. Repeatable.
func (s *InfoService) ListIPAddresses(ctx context.Context, opts ...RequestOption) ([]string, error) {
	req := rest.NewRequest(&opGetCioAllowlist)
	envelope, err := rest.Call[struct {
		Value []string `json:"ip_addresses"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}
