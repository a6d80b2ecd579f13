// Code generated from openapi/customerio/info.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// InfoService tells facts about the service itself.
type InfoService struct{ client *rest.Client }

var opGetCioAllowlist = rest.Operation{
	Name: "Info.IPAddresses", Method: http.MethodGet, Route: "/v1/info/ip_addresses", Repeatable: true,
}

// IPAddresses lists the addresses that Customer.io sends from.
//
// Allow these IP addresses in a firewall in front of a webhook receiver or an SMTP server of your own. Push messages
// are not covered. The vendor declares no credential for this operation; the key that is sent along does no harm
// (inferred).
//
// Calls GET /v1/info/ip_addresses. Repeatable.
func (s *InfoService) IPAddresses(ctx context.Context, opts ...RequestOption) ([]string, error) {
	req := rest.NewRequest(&opGetCioAllowlist)
	envelope, err := rest.Call[struct {
		Value []string `json:"ip_addresses"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}
