//go:build unix

package esputnik_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"net/http"
	"runtime"
	"syscall"
	"testing"
	"time"

	es "github.com/engagement-go/engagement/esputnik"
)

// canned answers every request in memory, without work of its own.
type canned struct{ body []byte }

func (c canned) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Body != nil {
		_, _ = io.Copy(io.Discard, r.Body)
		_ = r.Body.Close()
	}
	return &http.Response{
		Status: "200 OK", StatusCode: 200, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: http.Header{"Content-Type": {"application/json;charset=UTF-8"}}, Body: io.NopCloser(bytes.NewReader(c.body)), ContentLength: int64(len(c.body)), Request: r,
	}, nil
}

// cpu is the processor time that the process has used, the collector's included.
func cpu() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func heap() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

func benchContact(i int) es.ContactDraft {
	return es.ContactDraft{
		ExternalCustomerID: fmt.Sprintf("customer-%d", i), FirstName: "Антоніна", LastName: "Коваленко-Ткаченко", LanguageCode: "uk", TimeZone: "Europe/Kyiv",
		Channels: []es.Channel{{Type: es.ChannelTypeEmail, Value: fmt.Sprintf("antonina.%d@example.org", i)}, {Type: es.ChannelTypeSMS, Value: "380500000001"}},
		Address:  es.Address{Region: "Львівська область", Town: "Львів", Address: "вул. Головна, 1, кв. 17", Postcode: "79000"},
		Fields:   []es.FieldValue{{ID: 70001, Value: "gold"}, {ID: 70002, Value: "2025-03-01"}, {ID: 70003, Value: "newsletter,promo"}},
	}
}

// benchContacts yields n contacts that were made before, so that making them costs nothing in a benchmark.
func benchContacts(n int) iter.Seq[es.ContactDraft] {
	made := make([]es.ContactDraft, 1000)
	for i := range made {
		made[i] = benchContact(i)
	}
	return func(yield func(es.ContactDraft) bool) {
		for i := range n {
			if !yield(made[i%len(made)]) {
				return
			}
		}
	}
}

func benchOptions() es.ImportOptions {
	return es.ImportOptions{DedupeOn: es.DedupeKeyEmail, CustomFieldIDs: []int64{70001, 70002, 70003}}
}

// BenchmarkImport compares the processor time of an import with that of json.Marshal of the same contacts, chunk by
// chunk, in the same run.
func BenchmarkImport(b *testing.B) {
	c := newClient(b, canned{[]byte(`{"asyncSessionId":"8d0f2d1e-0000-4000-8000-000000000001"}`)})
	const n = 300_000
	contacts := benchContacts(n)
	var spent [2]time.Duration
	for b.Loop() {
		start := cpu()
		for o := range c.Contacts.ImportAll(context.Background(), contacts, benchOptions()) {
			if o.Err != nil {
				b.Fatal(o.Err)
			}
		}
		middle := cpu()
		chunk := make([]es.ContactDraft, 0, es.MaxImportContacts)
		for contact := range contacts {
			if chunk = append(chunk, contact); len(chunk) == cap(chunk) {
				if _, err := json.Marshal(chunk); err != nil {
					b.Fatal(err)
				}
				chunk = chunk[:0]
			}
		}
		spent[0] += middle - start
		spent[1] += cpu() - middle
	}
	b.ReportMetric(float64(spent[0])/float64(spent[1]), "cpu/marshal")
	b.ReportMetric(float64(n*b.N)/spent[0].Seconds(), "contacts/cpu-s")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkImportMemory imports a million contacts and reports the largest heap beyond the one at the start, in chunks.
func BenchmarkImportMemory(b *testing.B) {
	c := newClient(b, canned{[]byte(`{"asyncSessionId":"8d0f2d1e-0000-4000-8000-000000000001"}`)})
	var chunk, peak float64
	for b.Loop() {
		before := heap()
		contacts := make([]es.ContactDraft, es.MaxImportContacts)
		for i := range contacts {
			contacts[i] = benchContact(i)
		}
		encoded, err := json.Marshal(contacts)
		if err != nil {
			b.Fatal(err)
		}
		chunk = heap() - before
		runtime.KeepAlive(contacts)
		runtime.KeepAlive(encoded)
		before = heap()
		done := 0
		for o := range c.Contacts.ImportAll(context.Background(), benchContacts(1_000_000), benchOptions()) {
			if o.Err != nil {
				b.Fatal(o.Err)
			}
			if done++; done%99_999 == 0 {
				peak = max(peak, heap()-before)
			}
		}
	}
	b.ReportMetric(peak/chunk, "chunks-held")
	b.ReportMetric(peak/1e6, "heap-MB")
}

func benchPage(quoted bool) []byte {
	page := []byte{'['}
	for i := range 500 {
		if i > 0 {
			page = append(page, ',')
		}
		contact, err := json.Marshal(benchContact(i))
		if err != nil {
			panic(err)
		}
		id := fmt.Sprint(900000001 + i)
		if quoted {
			id = `"` + id + `"`
		}
		page = append(page, fmt.Sprintf(`{"id":%s,"addressBookId":7000,"orgId":1,%s`, id, contact[1:])...)
	}
	return append(page, ']')
}

// BenchmarkPage compares reading a page of 500 contacts with json.Unmarshal of the same bytes, in the same run. The odd
// page has its ids quoted, and so has to be repaired.
func BenchmarkPage(b *testing.B) {
	for name, page := range map[string][]byte{"plain": benchPage(false), "odd": benchPage(true)} {
		b.Run(name, func(b *testing.B) {
			c := newClient(b, canned{page})
			var spent [2]time.Duration
			for b.Loop() {
				for range 5 {
					start := time.Now()
					if list, err := c.Contacts.List(context.Background(), es.ListContactsParams{}); err != nil || len(list) != 500 {
						b.Fatal(len(list), err)
					}
					middle := time.Now()
					var list []es.Contact
					if err := json.Unmarshal(page, &list); err != nil && name == "plain" {
						b.Fatal(err)
					}
					spent[0] += middle.Sub(start)
					spent[1] += time.Since(middle)
				}
			}
			b.ReportMetric(float64(spent[0])/float64(spent[1]), "ours/unmarshal")
			b.ReportMetric(0, "ns/op")
		})
	}
}
