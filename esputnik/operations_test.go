package esputnik_test

import (
	"net/http"
	"slices"
	"testing"
	"time"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

// both are what the operations are called through.
type both struct {
	*es.Client
	session *es.Session
}

type (
	args = contract.Args
	row  = contract.Row[both]
)

func TestOperations(t *testing.T) {
	t.Parallel()
	contract.Run(t, contract.Suite[both]{
		API: "esputnik",
		New: func(t testing.TB, rt http.RoundTripper, maxBytes int64) both {
			opts := []es.Option{es.WithHTTPClient(&http.Client{Transport: rt}), es.WithoutLimiter()}
			if maxBytes > 0 {
				opts = append(opts, es.WithMaxResponseBytes(maxBytes))
			}
			session, err := es.ResumeSession("t0ken", opts...)
			if err != nil {
				t.Fatal(err)
			}
			return both{newClient(t, rt, opts...), session}
		},
		Rows: slices.Concat(
			accountRows(), activityRows(), addressBooksRows(), appInboxMessagesRows(), appsRows(),
			authRows(), broadcastsRows(), contactRecommendationsRows(), contactsRows(), emailMessagesRows(),
			eventsRows(), feedsRows(), filesRows(), inboxRows(), mobilePushMessagesRows(), ordersRows(),
			promocodesRows(), recommendationsRows(), segmentsRows(), sendingRows(), sitesRows(),
			smsMessagesRows(), subscriptionsRows(), telegramMessagesRows(), viberMessagesRows(),
			workflowsRows(),
		),
	})
}

var ann = es.ContactDraft{
	FirstName: "Ann", LastName: "Lee", ExternalCustomerID: "C-17", ContactKey: "K", LanguageCode: "uk", TimeZone: "Europe/Kyiv",
	Channels: []es.Channel{
		{Type: es.ChannelTypeEmail, Value: "ann@example.org"},
		{Type: es.ChannelTypeMobilePush, Value: "token", Device: es.Device{AppID: "a", DeviceModel: "m", OS: "os", Locale: "en_UK", ClientVersion: "1.6.8", AppVersion: "2", Active: new(false)}},
		{Type: es.ChannelTypeWebPush, Value: "token", WebPushSubscription: es.WebPushSubscription{AppID: new(int64(0)), UserAgent: "u", IP: "10.0.0.1"}},
	},
	Address: es.Address{Region: "Lviv", Town: "Lviv", Address: "Main 1", Postcode: "79000", CountryCode: "UA"},
	Fields:  []es.FieldValue{{ID: 70001, Value: "gold"}}, AddressBookID: 7000, Segments: []es.SegmentRef{{Name: "News"}},
}

var kettle = es.Order{
	ExternalOrderID: "O-1001", ExternalCustomerID: "C-17", Email: "ann@example.org", Phone: "380500000001",
	Date: es.DateTime{Time: time.Date(2025, 3, 1, 9, 30, 0, 5e8, time.FixedZone("", 7200))}, Currency: "UAH", TotalCost: 99.9, Status: es.OrderStatusInitialized,
	FirstName: "Ann", LastName: "Lee", Shipping: new(5.0), Discount: new(0.0), Taxes: new(0.0), RestoreURL: "https://shop.example.org/cart",
	StatusDescription: "new", StoreID: "S", Source: es.OrderSourceOnline, DeliveryMethod: "courier", PaymentMethod: "card", DeliveryAddress: "Main 1",
	AdditionalInfo: map[string]string{"comment": "call first"},
	Items:          []es.OrderItem{{ExternalItemID: "SKU1", Quantity: 1, Name: "Kettle", Category: "Kitchen", Cost: new(99.9), URL: "https://shop.example.org/1", ImageURL: "https://shop.example.org/1.png", Description: "steel"}},
}

var id = int64(3000001)
