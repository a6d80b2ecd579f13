package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

func TestPaidSendsReceipt(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	shop := &Shop{srv.Client()}
	order := Order{Number: "A-7", CustomerID: "ada", Email: "ada@example.com", Language: "nl", Total: "€ 49.99", Invoice: strings.NewReader("%PDF")}
	delivery, err := shop.Paid(t.Context(), order)
	if err != nil {
		t.Fatal(err)
	}
	sent := srv.Sent()
	if len(sent) != 1 || sent[0].DeliveryID != delivery {
		t.Fatalf("sent %+v, want delivery %s", sent, delivery)
	}
	want := &customerio.TransactionalEmail{
		TransactionalMessageID: customerio.TemplateName("receipt"), To: "ada@example.com", Language: "nl",
		Identifiers: customerio.Identifiers{ID: "ada"}, MessageData: map[string]any{"order": "A-7", "total": "€ 49.99"},
		Attachments: customerio.Attachments{"invoice-A-7.pdf": []byte("%PDF")},
	}
	if diff := cmp.Diff(want, sent[0].Email, cmp.AllowUnexported(customerio.TransactionalID{})); diff != "" {
		t.Errorf("receipt (-want +got):\n%s", diff)
	}
}

func TestShippedChoosesChannel(t *testing.T) {
	t.Parallel()
	for phone, want := range map[string]customerio.MessageType{"+32470000000": customerio.MessageTypeSMS, "": customerio.MessageTypePush} {
		srv := customeriotest.NewServer(t)
		shop := &Shop{srv.Client()}
		if err := shop.Shipped(t.Context(), Order{Number: "A-7", CustomerID: "ada", Phone: phone}); err != nil {
			t.Fatal(err)
		}
		if sent := srv.Sent(); len(sent) != 1 || sent[0].Type != want {
			t.Errorf("phone %q: sent %+v, want a %s", phone, sent, want)
		}
	}
}

// A receipt whose answer is lost is an error, and is not sent twice.
func TestPaidWithLostAnswer(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	srv.Inject(customeriotest.Fault{Operation: "Send.Email", Cut: true, Done: true})
	shop := &Shop{srv.Client()}
	if _, err := shop.Paid(t.Context(), Order{Number: "A-7", CustomerID: "ada", Email: "ada@example.com"}); err == nil {
		t.Error("no error for a lost answer")
	}
	if n := len(srv.Sent()); n != 1 {
		t.Errorf("%d receipts were sent, want 1", n)
	}
}

func TestUnknownTemplate(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	srv.AddTemplate(customerio.TransactionalMessage{Name: "Other"}, "other")
	shop := &Shop{srv.Client()}
	if _, err := shop.Paid(t.Context(), Order{CustomerID: "ada", Email: "ada@example.com"}); !errors.Is(err, customerio.ErrBadRequest) {
		t.Errorf("error %v, want ErrBadRequest", err)
	}
}

func TestRun(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	if err := run(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"opened", "not sent: the address is suppressed", "not sent: the person has unsubscribed", "order=A-7"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the output lacks %q:\n%s", want, &out)
		}
	}
}
