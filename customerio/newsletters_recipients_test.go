package customerio_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio"
)

// The service takes one And over attributes, over Or of segments, and over Not of an Or of segments.
func TestNewsletterRecipients(t *testing.T) {
	t.Parallel()
	one, two, three := customerio.InSegment(1), customerio.InSegment(2), customerio.InSegment(3)
	pro, trial := customerio.Attribute("plan").Equals("pro"), customerio.Attribute("trial").Exists()
	const (
		isPro    = `{"attribute":{"field":"plan","operator":"eq","value":"pro"}}`
		isNotPro = `{"attribute":{"field":"plan","operator":"eq","value":"pro","inverse":true}}`
		hasTrial = `{"attribute":{"field":"trial","operator":"exists"}}`
		noTrial  = `{"attribute":{"field":"trial","operator":"exists","inverse":true}}`
	)
	for name, test := range map[string]struct {
		filter customerio.Filter
		want   string
	}{
		"segment":                      {one, `{"and":[{"or":[{"segment":{"id":1}}]}]}`},
		"not a segment":                {customerio.Not(one), `{"and":[{"not":{"or":[{"segment":{"id":1}}]}}]}`},
		"attribute":                    {pro, `{"and":[` + isPro + `]}`},
		"not an attribute":             {customerio.Not(pro), `{"and":[` + isNotPro + `]}`},
		"an attribute after all":       {customerio.Not(customerio.Not(pro)), `{"and":[` + isPro + `]}`},
		"not the negation":             {customerio.Not(customerio.Attribute("plan").NotEquals("pro")), `{"and":[` + isPro + `]}`},
		"everybody":                    {customerio.Everybody(), `{"and":[{"attribute":{"field":"cio_id","operator":"exists"}}]}`},
		"segments":                     {customerio.Or(one, two), `{"and":[{"or":[{"segment":{"id":1}},{"segment":{"id":2}}]}]}`},
		"all segments":                 {customerio.And(one, two), `{"and":[{"or":[{"segment":{"id":1}}]},{"or":[{"segment":{"id":2}}]}]}`},
		"none of the segments":         {customerio.Not(customerio.Or(one, two)), `{"and":[{"not":{"or":[{"segment":{"id":1}},{"segment":{"id":2}}]}}]}`},
		"not one and not the other":    {customerio.And(customerio.Not(one), pro, customerio.Not(two)), `{"and":[{"not":{"or":[{"segment":{"id":1}},{"segment":{"id":2}}]}},` + isPro + `]}`},
		"segment and attribute":        {customerio.And(one, pro), `{"and":[{"or":[{"segment":{"id":1}}]},` + isPro + `]}`},
		"nested and":                   {customerio.And(customerio.And(one), customerio.And(pro, trial)), `{"and":[{"or":[{"segment":{"id":1}}]},` + isPro + `,` + hasTrial + `]}`},
		"nested or":                    {customerio.Or(customerio.Or(one), customerio.Or(two, three)), `{"and":[{"or":[{"segment":{"id":1}},{"segment":{"id":2}},{"segment":{"id":3}}]}]}`},
		"neither attribute":            {customerio.Not(customerio.Or(pro, trial)), `{"and":[` + isNotPro + `,` + noTrial + `]}`},
		"not both attributes":          {customerio.Not(customerio.And(pro, trial)), `{"and":[{"or":[` + isNotPro + `,` + noTrial + `]}]}`},
		"either":                       {customerio.Or(one, pro), `{"and":[{"or":[{"segment":{"id":1}},` + isPro + `]}]}`},
		"or over and":                  {customerio.Or(one, customerio.And(two, pro)), `{"and":[{"or":[{"segment":{"id":1}},{"segment":{"id":2}}]},{"or":[{"segment":{"id":1}},` + isPro + `]}]}`},
		"one of one":                   {customerio.Or(customerio.And(pro)), `{"and":[` + isPro + `]}`},
		"booleans and numbers":         {customerio.Not(customerio.Attribute("n").Equals(3)), `{"and":[{"attribute":{"field":"n","operator":"eq","value":3,"inverse":true}}]}`},
		"the form of newsletters":      {customerio.And(customerio.Or(one), customerio.Not(customerio.Or(two)), customerio.Not(customerio.Or(three)), pro), `{"and":[{"or":[{"segment":{"id":1}}]},{"not":{"or":[{"segment":{"id":2}}]}},{"not":{"or":[{"segment":{"id":3}}]}},` + isPro + `]}`},
		"attributes in or, as written": {customerio.And(customerio.Or(pro, trial)), `{"and":[{"or":[` + isPro + `,` + hasTrial + `]}]}`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, always(`{"newsletter":{"id":1}}`))
			_, err := newClient(t, srv).Newsletters.Create(t.Context(), customerio.NewsletterDraft{
				Type: customerio.MessageTypeEmail, Name: "N", Recipients: test.filter, Subject: "S", Body: "<p>&B</p>",
			})
			if err != nil {
				t.Fatal(err)
			}
			var sent struct {
				Recipients json.RawMessage `json:"recipients"`
			}
			body := srv.Requests()[0].Body
			if err := json.Unmarshal([]byte(body), &sent); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, string(sent.Recipients)); diff != "" {
				t.Error(diff)
			}
			if !strings.Contains(body, "<p>&B</p>") {
				t.Errorf("the HTML is escaped in %s", body)
			}
		})
	}
}

func TestNewsletterRecipientsRefuse(t *testing.T) {
	t.Parallel()
	one, pro := customerio.InSegment(1), customerio.Attribute("plan").Equals("pro")
	var pairs []customerio.Filter
	for range 20 {
		pairs = append(pairs, customerio.And(one, pro))
	}
	srv := serve(t, always(`{}`))
	c := newClient(t, srv)
	create := func(f customerio.Filter) func() error {
		return func() error {
			_, err := c.Newsletters.Create(t.Context(), customerio.NewsletterDraft{Type: customerio.MessageTypeSMS, Name: "N", Recipients: f, Body: "B"})
			return err
		}
	}
	refuse(t, srv, []refusal{
		{"a negated segment or an attribute", create(customerio.Or(customerio.Not(one), pro)), "Recipients must not have the negation of a segment beside another condition in Or"},
		{"not in all segments", create(customerio.Not(customerio.And(one, customerio.InSegment(2)))), "And(filter, Not(Or(InSegment(1), InSegment(2))))"},
		{"too many combinations", create(customerio.Or(pairs...)), "Recipients must have fewer And inside of Or"},
		{"segment 0", create(customerio.Not(customerio.InSegment(0))), "Recipients.Not.InSegment must be positive"},
		{"nobody", create(customerio.Filter{}), "Recipients must be set"},
	})
}

// A draft is written as it is sent, and read again.
func TestNewsletterDraftIsWritten(t *testing.T) {
	t.Parallel()
	draft := customerio.NewsletterDraft{Type: customerio.MessageTypeSMS, Name: "N", Recipients: customerio.InSegment(1), Body: "B"}
	const want = `{"type":"twilio","name":"N","recipients":{"and":[{"or":[{"segment":{"id":1}}]}]},"body":"B"}`
	for range 2 {
		got, err := json.Marshal(draft)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Error(diff)
		}
		draft = customerio.NewsletterDraft{}
		if err := json.Unmarshal(got, &draft); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := json.Marshal(customerio.NewsletterDraft{Recipients: customerio.Not(customerio.And(customerio.InSegment(1), customerio.InSegment(2)))}); err == nil {
		t.Error("recipients without a form of newsletters were written")
	}
}
