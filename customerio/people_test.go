package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func peopleRows() []row {
	return []row{
		{Operation: "getPeopleEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.FindByEmail(ctx, "ada+1@example.com")
		}},
		{Operation: "getPeopleFilter", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.Search(ctx, pro, customerio.PeopleSearchParams{Start: "c", Limit: 1000})
		}},
		{Operation: "getPersonAttributes", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.Get(ctx, a.Text, customerio.GetPersonParams{IDType: customerio.IDTypeCioID})
		}},
		{Operation: "getPersonRelationships", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.Relationships(ctx, a.Text, customerio.PersonRelationshipsParams{Start: "c", Limit: 10})
		}},
		{Operation: "getPeopleById", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.GetMany(ctx, []string{"42", "43"})
		}},
		{Operation: "getPersonSegments", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.Segments(ctx, a.Text, customerio.PersonSegmentsParams{IDType: customerio.IDTypeEmail})
		}},
		{Operation: "getPersonMessages", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.Messages(ctx, a.Text, customerio.PersonMessagesParams{IDType: customerio.IDTypeEmail, Start: "c", Limit: 1000, StartTS: march, EndTS: april})
		}},
		{Operation: "getPersonActivities", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.Activities(ctx, a.Text, customerio.PersonActivitiesParams{IDType: customerio.IDTypeEmail, Start: "c", Limit: 100, Type: "event", Name: "n"})
		}},
		{Operation: "getPersonSubscriptionPreferences", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.SubscriptionPreferences(ctx, a.Text, customerio.SubscriptionPreferencesParams{IDType: customerio.IDTypeEmail, Language: "fr", AcceptLanguage: "fr, en"})
		}},
	}
}
