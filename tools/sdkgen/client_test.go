package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const clientInfo = `openapi: 3.1.0
info: {title: Thing API, version: "1"}
tags:
  - {name: Things, description: Makes and changes things.}
  - {name: Boxes, description: Lists boxes., x-sdk-holder: Session}
x-sdk-quotas:
  default:
    limits: [10/1s]
    spaced: true
    description: The account's.
  rare: {limits: [1/10s, 500/1h], within: default, returnUnnamed: true}
  daily: {limits: [100/24h], within: default}
paths:
`

func operationYAML(id, service, method, more string) string {
	return "  /" + id + `:
    get:
      operationId: ` + id + `
      summary: Returns nothing.
      tags: [` + service + `]
      x-sdk: {method: ` + method + ", discard: true" + more + `}
      responses: {"200": {description: ok}}
`
}

func TestClient(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vendor")
	files, err := generateFiles(t, dir, map[string]string{"info.yaml": clientInfo +
		operationYAML("getThing", "Things", "Get", "") +
		operationYAML("findThing", "Things", "Find", ", quota: rare") +
		operationYAML("seekThing", "Things", "Seek", ", quota: rare") +
		operationYAML("getBox", "Boxes", "Get", ", quota: daily")})
	if err != nil {
		t.Fatal(err)
	}
	_, client, _ := strings.Cut(files["client.gen.go"], "// Client")
	want := ` calls the Thing API. It holds no state of any call, and is safe for concurrent use by many goroutines.
type Client struct {
	// Things makes and changes things.
	Things *ThingsService

	client *rest.Client
}

func newClient(c *rest.Client) *Client {
	return &Client{
		Things: &ThingsService{c},
		client: c,
	}
}

// Quota names a rate limit, see WithLimiter.
type Quota string

// The rate limits of the service.
const (
	// QuotaDefault is 10 requests per second, shared by all operations without a quota of their own. The account's.
	QuotaDefault Quota = "default"
	// QuotaRare is 1 request per 10 seconds and 500 per hour, within QuotaDefault, for Things.Find and Things.Seek.
	QuotaRare Quota = "rare"
	// QuotaDaily is 100 requests per day, within QuotaDefault, for Boxes.Get.
	QuotaDaily Quota = "daily"
)

// newQuotas are the limits that the vendor documents.
func newQuotas() map[string]pace.Quota {
	quotaDefault := rate.NewLimiter(rate.Every(time.Second/10), 1)
	return map[string]pace.Quota{
		"default": {Limiters: []engagement.Limiter{quotaDefault}},
		"rare":    {Limiters: []engagement.Limiter{pace.NewWindow(1, 10*time.Second), pace.NewWindow(500, time.Hour), quotaDefault}, ReturnUnnamed: true},
		"daily":   {Limiters: []engagement.Limiter{quotaDefault}},
	}
}
`
	if diff := cmp.Diff(want, client); diff != "" {
		t.Errorf("client.gen.go (-want +got):\n%s", diff)
	}
	mustHave(t, files["info.gen.go"], map[string]string{
		"the type of a service":                 "// ThingsService makes and changes things.\ntype ThingsService struct{ client *rest.Client }",
		"the type of a service held by another": "// BoxesService lists boxes.\ntype BoxesService struct{ client *rest.Client }",
	})
	fake, err := os.ReadFile(filepath.Join(dir, "vendortest", "quotas.gen.go"))
	if err != nil {
		t.Fatal(err)
	}
	mustHave(t, string(fake), map[string]string{
		"a limit that quotas share": `s.engine.AddLimit(10, time.Second, "default", "rare", "daily")`,
		"a limit of a day":          `s.engine.AddLimit(100, 24*time.Hour, "daily")`,
	})
}

func TestBadQuotas(t *testing.T) {
	for name, test := range map[string]struct{ quotas, want string }{
		"no number":       {"{default: {limits: [many/1s]}}", "many/1s"},
		"no time":         {"{default: {limits: ['10']}}", "500/1h"},
		"nothing to wait": {"{default: {limits: [0/1s]}}", "0/1s"},
		"unknown key":     {"{default: {limit: [1/1s]}}", "limit"},
		"within nothing":  {"{default: {}, rare: {limits: [1/1s], within: default}}", "within default"},
		"not declared":    {"{rare: {limits: [1/1s]}}", `no quota is named "default"`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := generate(t, "openapi: 3.1.0\ninfo: {title: t, version: \"1\"}\ntags: [{name: Things, description: Keeps things.}]\nx-sdk-quotas: "+test.quotas+"\npaths:\n"+operationYAML("getThing", "Things", "Get", ""))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one about %q", err, test.want)
			}
		})
	}
}
