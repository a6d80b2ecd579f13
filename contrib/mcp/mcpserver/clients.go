package mcpserver

import (
	"context"
	"encoding/json"
	"reflect"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/esputnik"
)

// Clients are the clients whose operations are offered. Vendors whose client is nil are left out.
//
// A call has the rate limits, retries, checks and credentials of its client.
type Clients struct {
	Engage     *engage.Client     `api:"engage"`
	Esputnik   *esputnik.Client   `api:"esputnik"`
	Engagor    *engagor.Client    `api:"engagor"`
	Customerio *customerio.Client `api:"customerio"`
	Track      *track.Client      `api:"customerio-track"`
	Pipelines  *pipelines.Client  `api:"customerio-pipelines"`
}

// all returns the clients by the names of their specs.
func (c Clients) all() map[string]reflect.Value {
	clients := map[string]reflect.Value{}
	v := reflect.ValueOf(c)
	for i := range v.NumField() {
		if client := v.Field(i); !client.IsNil() {
			clients[v.Type().Field(i).Tag.Get("api")] = client
		}
	}
	return clients
}

// holder has services that are not in the client, because they act for one person. The person is an argument of its own.
type holder struct {
	argument string // its name
	checkBy  string // the operation whose body has the schema of the argument
	kind     reflect.Type
	open     func(ctx context.Context, client reflect.Value, argument json.RawMessage) (reflect.Value, error)
}

// holders are those of x-sdk-holder in the specs.
var holders = map[string]*holder{
	"esputnik/Session": {"contact", "Auth.CreateContactToken", reflect.TypeFor[*esputnik.Session](), openSession},
}

func openSession(ctx context.Context, client reflect.Value, argument json.RawMessage) (reflect.Value, error) {
	var contact esputnik.ContactTokenRequest
	if err := json.Unmarshal(argument, &contact); err != nil {
		return reflect.Value{}, err
	}
	session, err := client.Interface().(*esputnik.Client).NewSession(ctx, contact)
	return reflect.ValueOf(session), err
}
