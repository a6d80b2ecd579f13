package engagor

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/internal/bench"
	"github.com/engagement-go/engagement/internal/rest"
)

const mentionJSON = `{"id":"51234567890123456","unique_id":"70001_51234567890123456","message":{"language":"en","sentiment":"neutral"},"source":{"category":"social","type":"SearchProviderTwitter","service":"twitter","id":"1600000000000000001","domain":"twitter.com","in_reply_to_message_id":"1600000000000000000"},"topic":{"id":70001,"name":"Example topic"},"project":{"id":5001,"name":"Example project"},"status":"new","permalink":"https://app.engagor.com/messages/2001/permalink/70001/51234567890123456/","handled_by":null,"actions":[],"action_links":[{"key":"reply","type":"web","name":"Reply","title":"Reply to this tweet","link":"https://app.engagor.com/inbox/2001/publish/twitter/reply/70001/51234567890123456"},{"key":"reply","type":"api","link":"https://api.engagor.com/2001/publisher/add/?type=reply&topic_id=70001&mention_id=51234567890123456","http_method":"POST"}],"date":{"added":1670000000},"tags":["EN"],"timestamps":{"handle_time":0},"author":{"id":"1234567890","managed":false},"original_author":{"id":"1234567891"},"assignment":{"user_ids":[],"team_ids":[],"comments":""},"assignees":[]}`

func mentionPage(next string) []byte {
	return []byte(`{"meta":{"code":200},"response":{"count":100000,"data":[` + strings.Repeat(mentionJSON+",", 99) + mentionJSON + `],"paging":{"next_url":` + next + `}}}`)
}

// BenchmarkDecodeMentions shows what keeping unknown members costs: "plain" is a mention that encoding/json decodes without
// a detour (what is inside it keeps unknown members all the same), "map" is what a free-form map would take.
func BenchmarkDecodeMentions(b *testing.B) {
	type plainMention Mention
	page := []byte("[" + strings.Repeat(mentionJSON+",", 99) + mentionJSON + "]")
	numbers := bytes.ReplaceAll(page, []byte(`"id":"1234567890"`), []byte(`"id":1234567890`))
	unknown := bytes.ReplaceAll(page, []byte(`"handled_by"`), []byte(`"novelty":{"a":[1,2,3]},"handled_by"`))
	for _, bm := range []struct {
		name string
		data []byte
		into func() any
	}{
		{"plain", page, func() any { return new([]plainMention) }},
		{"open", page, func() any { return new([]Mention) }},
		{"open, ids as numbers", numbers, func() any { return new([]Mention) }},
		{"open, a member unknown", unknown, func() any { return new([]Mention) }},
		{"map", page, func() any { return new([]map[string]any) }},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(bm.data)))
			for b.Loop() {
				if err := json.Unmarshal(bm.data, bm.into()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkInspect shows what the look for failures behind status 200 costs, with the head in front and behind.
func BenchmarkInspect(b *testing.B) {
	front := mentionPage("null")
	behind := append(bytes.TrimSuffix(bytes.Replace(front, []byte(`"meta":{"code":200},`), nil, 1), []byte("}")), `,"meta":{"code":200}}`...)
	for name, body := range map[string][]byte{"front": front, "behind": behind} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(body)))
			for b.Loop() {
				if inspect(body) != 0 {
					b.Fatal("a failure was seen")
				}
			}
		})
	}
}

// BenchmarkForm compares the encoding of a change with url.Values by hand.
func BenchmarkForm(b *testing.B) {
	body := ContactUpdateRequest{
		Updates:  ContactUpdate{Name: new("Jane Doe"), Email: new("jane@example.com"), Phone: new("+3212345678"), Tags: []string{"vip", "newsletter"}},
		Options:  ContactUpdateOptions{TagsEditMode: TagsEditModeAdd},
		TopicIDs: []int64{70001, 70002},
	}
	bench.Compare(b,
		func() error {
			req := rest.NewRequest(&opUpdateContact)
			req.Check("", &body)
			req.FormJSON("updates", body.Updates)
			req.FormJSON("options", body.Options)
			rest.FormList(&req, "topic_ids", ",", body.TopicIDs)
			return req.Err()
		},
		func() error {
			updates, err := json.Marshal(body.Updates)
			if err != nil {
				return err
			}
			options, err := json.Marshal(body.Options)
			if err != nil {
				return err
			}
			ids := make([]string, len(body.TopicIDs))
			for i, id := range body.TopicIDs {
				ids[i] = strconv.FormatInt(id, 10)
			}
			form := url.Values{}
			form.Set("updates", string(updates))
			form.Set("options", string(options))
			form.Set("topic_ids", strings.Join(ids, ","))
			_, err = io.Copy(io.Discard, strings.NewReader(form.Encode()))
			return err
		})
}

// pages answers an iteration in memory.
type pages struct {
	left int
	page []byte
	last []byte
}

func (p *pages) RoundTrip(r *http.Request) (*http.Response, error) {
	body := p.last
	if p.left--; p.left > 0 {
		body = bytes.Replace(p.page, []byte("page_token=N"), fmt.Appendf(nil, "page_token=%d", p.left), 1)
	}
	return &http.Response{
		StatusCode: 200, Header: http.Header{"Content-Type": {"application/json"}}, Body: io.NopCloser(bytes.NewReader(body)),
		ContentLength: int64(len(body)), Request: r,
	}, nil
}

func benchClient(b *testing.B, rt http.RoundTripper) *Client {
	c, err := New(2001, oauth2.StaticTokenSource(&oauth2.Token{AccessToken: "a"}), WithHTTPClient(&http.Client{Transport: rt}), WithoutLimiter())
	if err != nil {
		b.Fatal(err)
	}
	return c
}

// BenchmarkIterate iterates over 100,000 mentions, and reports the most memory in use beyond the memory at the start.
func BenchmarkIterate(b *testing.B) {
	const total = 100_000
	page, last := mentionPage(`"https://api.engagor.com/2001/inbox/mentions?access_token=a&page_token=N"`), mentionPage("null")
	b.ReportAllocs()
	for b.Loop() {
		c := benchClient(b, &pages{left: total / 100, page: page, last: last})
		runtime.GC()
		var before, now runtime.MemStats
		runtime.ReadMemStats(&before)
		rows, most := 0, uint64(0)
		for _, err := range c.Mentions.All(context.Background(), ListMentionsParams{}) {
			if err != nil {
				b.Fatal(err)
			}
			if rows++; rows%20_000 == 50 {
				runtime.GC()
				runtime.ReadMemStats(&now)
				most = max(most, now.HeapAlloc)
			}
		}
		if rows != total {
			b.Fatalf("%d mentions", rows)
		}
		b.ReportMetric(float64(int64(most)-int64(before.HeapAlloc))/1024, "live-KiB")
	}
}

// plainContact is a contact, as written by hand.
type plainContact struct {
	ID               string   `json:"id"`
	Name             string   `json:"name"`
	FirstName        string   `json:"first_name"`
	LastName         string   `json:"last_name"`
	Email            string   `json:"email"`
	Phone            string   `json:"phone"`
	Company          string   `json:"company"`
	Tags             []string `json:"tags"`
	CustomAttributes []struct {
		ID    string `json:"id"`
		Name  string `json:"name"`
		Value string `json:"value"`
	} `json:"customattributes"`
	SocialProfiles []struct {
		Type      string `json:"type"`
		ServiceID string `json:"service_id"`
		Name      string `json:"name"`
	} `json:"socialprofiles"`
	Date struct {
		Added   int64 `json:"added"`
		Updated int64 `json:"updated"`
	} `json:"date"`
}

type plainAnswer struct {
	Meta struct {
		Code int `json:"code"`
	} `json:"meta"`
	Response plainContact `json:"response"`
}

const contactJSON = `{"meta":{"code":200},"response":{"id":"98765","name":"Jane Doe","first_name":"Jane","last_name":"Doe","email":"jane.doe@example.com","phone":"+3212345678","company":"Example",` +
	`"tags":["newsletter","vip","customer since 2019"],"customattributes":[{"id":"1","name":"plan","value":"gold"},{"id":"2","name":"region","value":"East Flanders"},{"id":"3","name":"orders","value":"17"},{"id":"4","name":"agent","value":"web checkout, version 7"}],` +
	`"socialprofiles":[{"type":"twitter","service_id":"1234567890","name":"janedoe"},{"type":"facebook","service_id":"100000000000001","name":"Jane Doe"},{"type":"instagram","service_id":"17800000000000001","name":"jane.doe"}],` +
	`"date":{"added":1600000000,"updated":1668629800}}}`

// BenchmarkCall compares calls with baselines.
func BenchmarkCall(b *testing.B) {
	rt := bench.Always(contactJSON)
	c, hc := benchClient(b, rt), &http.Client{Transport: rt}
	b.Run("POST", func(b *testing.B) {
		bench.CompareCalls(b,
			func(ctx context.Context) error {
				_, err := c.Contacts.AddTags(ctx, ContactByID("98765"), []string{"vip"})
				return err
			},
			func(ctx context.Context) error {
				form := url.Values{"updates": {`{"tags":["vip"]}`}, "options": {`{"tags_edit_mode":"add"}`}}
				req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://api.engagor.com/2001/inbox/contact/98765", strings.NewReader(form.Encode()))
				if err != nil {
					return err
				}
				req.Header.Set("Authorization", "Bearer a")
				req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
				resp, err := hc.Do(req)
				if err != nil {
					return err
				}
				defer func() { _ = resp.Body.Close() }()
				body, err := io.ReadAll(resp.Body)
				if err != nil {
					return err
				}
				var answer plainAnswer
				if err := json.Unmarshal(body, &answer); err != nil || answer.Meta.Code != 200 {
					return errors.Join(err, errors.New("failed"))
				}
				return nil
			})
	})
	b.Run("GET", func(b *testing.B) {
		bench.CompareCalls(b,
			func(ctx context.Context) error {
				_, err := c.Contacts.Get(ctx, "98765", GetContactParams{})
				return err
			},
			func(ctx context.Context) error {
				return bench.Do(ctx, hc, http.MethodGet, "https://api.engagor.com/2001/inbox/contact/98765", "Bearer a", nil, new(plainAnswer))
			})
	})
}
