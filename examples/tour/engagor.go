package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagortest"
)

// engagorTour uses a fake Engagor.
func engagorTour(ctx context.Context, out io.Writer) error {
	srv, err := engagortest.Start()
	if err != nil {
		return err
	}
	defer srv.Close()
	say := func(format string, args ...any) { fmt.Fprintf(out, format+"\n", args...) }
	say("A fake Engagor runs on this machine.")

	c, err := engagorSignIn(ctx, srv, say)
	if err != nil {
		return err
	}
	if err := engagorContacts(ctx, c, srv, say); err != nil {
		return err
	}

	account := srv.Account(engagortest.AccountID)
	for i := range 5000 {
		account.AddMention(engagor.Mention{Message: engagor.MentionMessage{Title: fmt.Sprintf("Message %d", i)}})
	}
	seen := 0
	for _, err := range c.Mentions.All(ctx, engagor.ListMentionsParams{Filter: "status:new"}) {
		if err != nil {
			return err
		}
		seen++
	}
	requests, err := engagorCheckAddresses(srv, "Mentions.List")
	if err != nil {
		return err
	}
	say("Iterating over the inbox returned %d mentions, in %d requests. The service puts the access token into the addresses of next pages; the client does not send it there.", seen, requests)

	team, err := c.Teams.Create(ctx, engagor.TeamDraft{Name: "Support", Users: []engagor.TeamMemberDraft{{ID: engagortest.UserID}}})
	if err != nil {
		return err
	}
	say("Team %q has %d member.", team.Name, len(team.Users))

	srv.Limit(engagor.QuotaDefault, 1, time.Hour)
	if _, err := c.Me.Get(ctx); err != nil {
		return err
	}
	short, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	_, err = c.Me.Get(short)
	var e *engagor.Error
	if !errors.Is(err, engagor.ErrRateLimited) || !errors.As(err, &e) {
		return fmt.Errorf("want ErrRateLimited, got %w", err)
	}
	say("The hourly limit is used up for %v. The deadline is sooner, so the call failed at once with ErrRateLimited.", e.RetryAfter.Round(time.Minute))
	srv.Limit(engagor.QuotaDefault, 0, 0)
	return nil
}

// engagorSignIn gets a token for a user with OAuth 2.0. The fake server grants everything.
func engagorSignIn(ctx context.Context, srv *engagortest.Server, say func(string, ...any)) (*engagor.Client, error) {
	application := srv.OAuth()
	page, err := url.Parse(application.AuthorizationURL("state", engagor.ScopeAccountsRead, engagor.ScopeAccountsWrite))
	if err != nil {
		return nil, err
	}
	say("The user grants access at %s with the scopes %q.", page.Path, page.Query().Get("scope"))
	token, err := application.Exchange(ctx, srv.Authorize(engagor.ScopeAccountsRead, engagor.ScopeAccountsWrite))
	if err != nil {
		return nil, err
	}
	saved := 0
	token.Expiry = time.Now() // as after three months
	tokens, err := application.TokenSource(token, func(context.Context, *oauth2.Token) error {
		saved++
		return nil
	})
	if err != nil {
		return nil, err
	}
	noAccount, err := engagor.New(0, tokens, engagor.WithHTTPClient(&http.Client{Transport: srv}))
	if err != nil {
		return nil, err
	}
	me, err := noAccount.Me.Get(ctx)
	if err != nil {
		return nil, err
	}
	accounts, err := noAccount.Me.ListAccounts(ctx, engagor.ListMyAccountsParams{})
	if err != nil {
		return nil, err
	}
	say("The token had expired; it was refreshed and saved %d time. %s has access to account %d.", saved, me.Name, accounts.Data[0].ID)
	return noAccount.ForAccount(accounts.Data[0].ID), nil
}

// engagorContacts changes tags and custom attributes of a contact. The name of each method says what happens to the
// others.
func engagorContacts(ctx context.Context, c *engagor.Client, srv *engagortest.Server, say func(string, ...any)) error {
	srv.Account(engagortest.AccountID).AddContact(engagor.Contact{
		Name: "Jane Doe", Tags: []string{"press"}, SocialProfiles: []engagor.SocialProfile{{Type: "twitter", ServiceID: "1234567890"}},
	})
	jane := engagor.ContactByService("twitter", "1234567890")
	contact, err := c.Contacts.AddTags(ctx, jane, []string{"vip", "newsletter"})
	if err != nil {
		return err
	}
	say("Tags of %s after AddTags: %q.", contact.Name, contact.Tags)
	if contact, err = c.Contacts.RemoveTags(ctx, jane, []string{"press"}); err != nil {
		return err
	}
	say("After RemoveTags: %q.", contact.Tags)
	if contact, err = c.Contacts.ReplaceTags(ctx, jane, []string{"customer"}); err != nil {
		return err
	}
	say("After ReplaceTags: %q.", contact.Tags)
	number := engagor.CustomAttribute{Name: "Customer number", Value: "A-1001"}
	if contact, err = c.Contacts.SetCustomAttributes(ctx, jane, []engagor.CustomAttribute{number}); err != nil {
		return err
	}
	say("Custom attribute %q is %v.", contact.CustomAttributes[0].Name, contact.CustomAttributes[0].Value)

	_, err = c.Contacts.GetByService(ctx, "whatsapp", "+32471000000", engagor.GetContactByServiceParams{})
	if !errors.Is(err, engagor.ErrInvalidArgument) {
		return fmt.Errorf("want ErrInvalidArgument, got %w", err)
	}
	say("A bad argument is refused before a request is sent: %v", err)
	_, err = c.Contacts.Get(ctx, "1", engagor.GetContactParams{})
	var e *engagor.Error
	if !errors.Is(err, engagor.ErrNotFound) || !errors.As(err, &e) {
		return fmt.Errorf("want ErrNotFound, got %w", err)
	}
	say("An unknown contact is ErrNotFound: operation %s, code %s.", e.Operation, e.Code)
	return nil
}

// engagorCheckAddresses counts the requests of an operation, and fails if a secret is in an address. The token call is an
// exception: the service requires it there.
func engagorCheckAddresses(srv *engagortest.Server, operation string) (n int, err error) {
	secrets := srv.Secrets()
	for _, r := range srv.Journal() {
		if r.Path == "/oauth/access_token/" {
			continue
		}
		if r.Operation == operation {
			n++
		}
		for _, secret := range secrets {
			if strings.Contains(r.Path+"?"+r.Query.Encode(), secret) {
				return 0, fmt.Errorf("a secret is in an address of %s", r.Operation)
			}
		}
	}
	return n, nil
}

// engagorReal reads from the first account of the user of ENGAGOR_TOKEN. ENGAGOR_REGION may be us.
func engagorReal(ctx context.Context, out io.Writer) error {
	token := os.Getenv("ENGAGOR_TOKEN")
	region := engagor.EU
	if os.Getenv("ENGAGOR_REGION") == string(engagor.US) {
		region = engagor.US
	}
	c, err := engagor.New(0, oauth2.StaticTokenSource(&oauth2.Token{AccessToken: token}), engagor.WithRegion(region), engagor.WithConsoleToken())
	if err != nil {
		return err
	}
	accounts, err := c.Me.ListAccounts(ctx, engagor.ListMyAccountsParams{Limit: 1})
	if err != nil {
		return err
	}
	if len(accounts.Data) == 0 {
		return errors.New("the user has no account")
	}
	contacts, err := c.ForAccount(accounts.Data[0].ID).Contacts.List(ctx, engagor.ListContactsParams{Limit: 3})
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "The user has %d accounts. The first has %d contacts.\n", accounts.Count, contacts.Count)
	return nil
}
