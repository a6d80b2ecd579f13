package customerio_test

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/oapi-codegen/nullable"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

type (
	args = contract.Args
	row  = contract.Row[*customerio.Client]
)

func TestOperations(t *testing.T) {
	t.Parallel()
	contract.Run(t, contract.Suite[*customerio.Client]{
		API: "customerio", NullLists: true,
		New: func(t testing.TB, rt http.RoundTripper, maxBytes int64) *customerio.Client {
			if maxBytes > 0 {
				return newClient(t, rt, customerio.WithMaxResponseBytes(maxBytes))
			}
			return newClient(t, rt)
		},
		Rows: slices.Concat(
			activitiesRows(), assetFoldersRows(), assetsRows(), broadcastsRows(), campaignsRows(),
			collectionsRows(), dataIndexRows(), designComponentsRows(), designEmailsRows(),
			designFoldersRows(), designInboxPreviewsRows(), designSMSRows(), designTranslationsRows(), designWhatsAppRows(), exportsRows(), importsRows(), infoRows(),
			liveNotificationsRows(), messagesRows(), newslettersRows(), objectsRows(), optOutsRows(),
			peopleRows(), reportingWebhooksRows(), segmentsRows(), sendRows(), sendersRows(),
			snippetsRows(), subscriptionsRows(), suppressionsRows(), transactionalRows(), workspacesRows(),
		),
	})
}

// at is a time that the examples of the spec use.
func at(seconds int64) customerio.UnixTime { return customerio.UnixTimeOf(time.Unix(seconds, 0)) }

var (
	march  = at(1767225600)
	april  = at(1769904000)
	person = customerio.Identifiers{ID: "42"}
	pro    = customerio.And(customerio.InSegment(7), customerio.Or(customerio.Attribute("plan").Equals("pro"), customerio.Not(customerio.Attribute("email").Exists())))
)

var (
	actionUpdate = customerio.ActionUpdate{
		SendingState: customerio.SendingStateDraft, Subject: new("Hello again"), Body: new("<p>Hello again</p>"), BodyAMP: new(""), PreheaderText: new("p"),
		FromID: 1, ReplyToID: nullable.NewNullNullable[int64](), Recipient: new("{{customer.email}}"),
		Headers: customerio.MessageHeaders{{Name: "X-A", Value: "1"}},
	}
	contentUpdate = customerio.NewsletterContentUpdate{
		Subject: new("S"), Body: new("<p>B</p>"), BodyAMP: new(""), BodyPlain: new("B"), PreheaderText: new(""), FromID: 1,
		ReplyToID: nullable.NewNullableWithValue[int64](2), Recipient: new("{{customer.email}}"), Headers: customerio.MessageHeaders{{Name: "X-A", Value: ""}},
	}
	translation = customerio.NewsletterTranslationDraft{Language: "fr", Subject: "S", Body: "B", PreheaderText: new(""), BodyPlain: new("B"), BodyAMP: new("")}
	variant     = customerio.TransactionalContentUpdate{
		Subject: new("Your receipt"), Body: new("<p>Thanks</p>"), BodyAMP: new("<html>"), PreheaderText: new("p"), FromID: 1, ReplyToID: nullable.NewNullNullable[int64](),
		Headers: customerio.MessageHeaders{{Name: "X-A", Value: "1"}},
	}
)

var hook = customerio.ReportingWebhookDraft{
	Name: "H", Endpoint: "https://example.com/hook", Events: []customerio.ReportingEvent{customerio.ReportingEventCustomerSubscribed},
	Disabled: new(false), FullResolution: new(true), WithContent: new(false),
}

var transformers = customerio.DesignTransformers{
	URLParameters: customerio.DesignURLParameters{Enabled: new(true), Parameters: []customerio.DesignURLParameter{{Key: "utm_source", Value: new("mail"), URLEncode: new(false)}}},
	CSSVariables:  customerio.DesignCSSVariables{Enabled: new(true), Preserve: new(false)},
	CSSInliner: customerio.DesignCSSInliner{
		Enabled: new(true), ApplyStyleTags: new(true), RemoveStyleTags: new(false),
		ApplyHTMLAttributes: customerio.DesignHTMLAttributes{Enabled: new(true), ApplyTableElementAttributes: new(false)},
	},
	Accessibility: customerio.DesignAccessibility{Enabled: new(true), Language: "en", AddVMLAltText: new(false)},
	Formatter: customerio.DesignFormatter{
		Type: customerio.DesignFormatterTypeMinify, Prettify: customerio.DesignPrettifier{IndentCharacter: customerio.DesignIndentSpaces, IndentSize: new(int64(0))},
		Minify: customerio.DesignMinifier{LineLengthLimit: new(int64(500)), RemoveHTMLComments: customerio.DesignCommentRemovalLevel0},
	},
	PreventWidows:   customerio.DesignSwitch{Enabled: new(false)},
	EncodeEntities:  customerio.DesignSwitch{Enabled: new(true)},
	RemoveUnusedCSS: customerio.DesignUnusedCSS{Enabled: new(true), Whitelist: []string{".a"}, BackendMarkers: []customerio.DesignMarkers{{Heads: "{{", Tails: "}}"}}, Uglify: new(false)},
}

var content = customerio.DesignContentDraft{Subject: new("S"), PreheaderText: new(""), HTML: new("<p>"), AMP: new(""), Text: new("t")}

var envelope = customerio.DesignEnvelopeDraft{
	FromID: nullable.NewNullNullable[int64](), From: new("a@example.com"), ReplyToID: nullable.NewNullableWithValue[int64](2), ReplyTo: new("r@example.com"),
	Recipient: new("{{customer.email}}"), CC: new("c@example.com"), BCC: new(""), FakeBCC: new(false), Headers: []customerio.MessageHeader{{Name: "X-A", Value: "1"}},
}

var page = func(p *int64, limit *int64) { *p, *limit = 2, 25 }
