package main

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/contrib/mcp/mcpserver"
	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagortest"
	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

const userAgent = "engagement-mcp"

// clients returns the clients whose credentials are set, or those of the fakes, and the values that must stay secret.
func clients(fake bool, getenv func(string) string) (c mcpserver.Clients, secrets []string, stop func(), err error) {
	if fake {
		c, stop, err = fakes()
		return c, nil, stop, err
	}
	secret := func(name string) string {
		value := getenv(name)
		secrets = append(secrets, value)
		return value
	}
	var errs []error
	if key := secret("ENGAGE_KEY"); key != "" {
		c.Engage, err = engage.New(key, secret("ENGAGE_SECRET"), engage.WithUserAgent(userAgent))
		errs = append(errs, err)
	}
	if key := secret("ESPUTNIK_KEY"); key != "" {
		c.Esputnik, err = esputnik.New(key, esputnik.WithUserAgent(userAgent))
		errs = append(errs, err)
	}
	if token := secret("ENGAGOR_TOKEN"); token != "" {
		account, bad := strconv.ParseInt(cmp.Or(getenv("ENGAGOR_ACCOUNT"), "0"), 10, 64)
		if bad != nil {
			errs = append(errs, errors.New("ENGAGOR_ACCOUNT must be the number of the account"))
		}
		region := engagor.Region(cmp.Or(getenv("ENGAGOR_REGION"), string(engagor.EU)))
		tokens := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: token})
		c.Engagor, err = engagor.New(account, tokens, engagor.WithRegion(region), engagor.WithUserAgent(userAgent))
		errs = append(errs, err)
	}
	if key := secret("CUSTOMERIO_APP_KEY"); key != "" {
		region := customerio.Region(cmp.Or(getenv("CUSTOMERIO_REGION"), string(customerio.US)))
		c.Customerio, err = customerio.New(key, customerio.WithRegion(region), customerio.WithUserAgent(userAgent))
		errs = append(errs, err)
	}
	if site := secret("CUSTOMERIO_SITE_ID"); site != "" {
		region := track.Region(cmp.Or(getenv("CUSTOMERIO_REGION"), string(track.US)))
		c.Track, err = track.New(site, secret("CUSTOMERIO_TRACK_KEY"), track.WithRegion(region), track.WithUserAgent(userAgent))
		errs = append(errs, err)
	}
	if key := secret("CUSTOMERIO_WRITE_KEY"); key != "" {
		region := pipelines.Region(cmp.Or(getenv("CUSTOMERIO_REGION"), string(pipelines.US)))
		c.Pipelines, err = pipelines.New(key, pipelines.WithRegion(region), pipelines.WithUserAgent(userAgent))
		errs = append(errs, err)
	}
	if c == (mcpserver.Clients{}) && errors.Join(errs...) == nil {
		errs = append(errs, errors.New("no credentials are set; -help lists their variables, -fake needs none"))
	}
	return c, secrets, func() {}, errors.Join(errs...)
}

// fakes returns clients of fake servers with some people.
func fakes() (c mcpserver.Clients, stop func(), err error) {
	engageFake, err1 := engagetest.Start()
	esputnikFake, err2 := esputniktest.Start()
	engagorFake, err3 := engagortest.Start()
	customerioFake, err4 := customeriotest.Start()
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		return c, nil, err
	}
	for i := 1; i <= 3; i++ {
		id, mail := "u"+strconv.Itoa(i), fmt.Sprintf("person%d@example.com", i)
		engageFake.AddUsers(engage.UserDraft{ID: id, Email: mail})
		esputnikFake.AddContacts(esputnik.ContactDraft{
			ExternalCustomerID: id, Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: mail}},
		})
		customerioFake.AddPeople(customerio.Person{ID: id, Attributes: map[string]string{"email": mail, "plan": "pro"}})
	}
	engageFake.AddList("News")
	stop = func() {
		engageFake.Close()
		esputnikFake.Close()
		engagorFake.Close()
		customerioFake.Close()
	}
	return mcpserver.Clients{
		Engage: engageFake.Client(), Esputnik: esputnikFake.Client(), Engagor: engagorFake.Client(), Customerio: customerioFake.Client(),
		Track: customerioFake.Track().Client(), Pipelines: customerioFake.Pipelines().Client(),
	}, stop, nil
}
