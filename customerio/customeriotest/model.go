package customeriotest

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

// model is the state of the workspace.
type model struct {
	mu sync.Mutex

	people     []*person // with gaps where people were deleted
	index      map[identity][]*person
	blocked    map[identity][]identity // identifiers of people who are suppressed, with all of the same person
	objects    []*object               // with gaps where objects were deleted
	objectAt   map[objectKey]*object
	activities *activities
	calls      *calls // of the Pipelines API

	segments    table[segment]
	collections table[collection]
	snippets    table[snippet]
	webhooks    table[customerio.ReportingWebhook]
	senders     table[customerio.SenderIdentity]
	templates   table[template]
	triggers    table[trigger]
	exports     table[export]
	imports     table[importJob]
	suppressed  map[customerio.SuppressionType]*suppressions

	deliveries   []*delivery
	deliveryByID map[string]*delivery
	names        map[string]int64 // of templates that were not added

	files      map[string][]byte // by path on the second host
	slow       int
	failReason string
	events     int // of webhooks that were numbered
}

func newModel() *model {
	m := &model{
		index: map[identity][]*person{}, blocked: map[identity][]identity{},
		objectAt: map[objectKey]*object{}, activities: newActivities(), calls: newCalls(),
		deliveryByID: map[string]*delivery{}, names: map[string]int64{}, files: map[string][]byte{}, suppressed: map[customerio.SuppressionType]*suppressions{},
	}
	for _, t := range []customerio.SuppressionType{
		customerio.SuppressionTypeBlocks, customerio.SuppressionTypeBounces, customerio.SuppressionTypeInvalidEmails, customerio.SuppressionTypeSpamReports,
	} {
		m.suppressed[t] = &suppressions{at: map[string]int{}}
	}
	m.addSender(customerio.SenderIdentity{Name: "Team", Email: "team@example.com", TemplateType: customerio.SenderTypeEmail})
	return m
}

// table keeps rows by number, in the order of their creation. A removed row leaves a gap, so that cursors stay valid.
type table[T any] struct {
	rows []*T
	at   map[int64]int
	last int64
}

// add adds a row under the number, or under the next free one for 0. It replaces a row with the same number.
func (t *table[T]) add(id int64, row *T) int64 {
	if id == 0 {
		id = t.last + 1
	}
	t.last = max(t.last, id)
	if t.at == nil {
		t.at = map[int64]int{}
	}
	if i, ok := t.at[id]; ok {
		t.rows[i] = row
		return id
	}
	t.at[id] = len(t.rows)
	t.rows = append(t.rows, row)
	return id
}

// get returns the row with a number of a path, nil if there is none.
func (t *table[T]) get(number string) *T {
	id, err := strconv.ParseInt(number, 10, 64)
	if i, ok := t.at[id]; ok && err == nil {
		return t.rows[i]
	}
	return nil
}

func (t *table[T]) remove(number string) {
	id, _ := strconv.ParseInt(number, 10, 64)
	if i, ok := t.at[id]; ok {
		t.rows[i] = nil
		delete(t.at, id)
	}
}

// all returns the rows that were not removed.
func (t *table[T]) all() []*T {
	rows := make([]*T, 0, len(t.at))
	for _, row := range t.rows {
		if row != nil {
			rows = append(rows, row)
		}
	}
	return rows
}

// wires returns the JSON forms of rows.
func wires[T any](rows []T, wire func(T) map[string]any) []any {
	list := make([]any, len(rows))
	for i, row := range rows {
		list[i] = wire(row)
	}
	return list
}

// page returns the requested page of n places, some of which may be empty. The cursor is the place where the next page
// begins, so it stays valid when rows are added and removed; it is "" on the last page.
func page[T any](r *fake.Request, usual, n int, newestFirst bool, at func(i int) (T, bool)) (rows []T, next string, refused *fake.Answer) {
	limit := r.Number("limit", usual)
	first, step := 0, 1
	if newestFirst {
		first, step = n-1, -1
	}
	if start := r.Query.Get("start"); start != "" {
		raw, err := base64.RawURLEncoding.DecodeString(start)
		place, errNumber := strconv.Atoi(string(raw))
		if err != nil || errNumber != nil || place < 0 {
			bad := badRequest(r, "start is not a cursor of this list")
			return nil, "", &bad
		}
		first = place
	}
	rows = []T{}
	for i := first; i >= 0 && i < n; i += step {
		row, ok := at(i)
		if !ok {
			continue
		}
		if len(rows) == limit {
			return rows, cursor(i), nil
		}
		rows = append(rows, row)
	}
	return rows, "", nil
}

func cursor(place int) string {
	return base64.RawURLEncoding.EncodeToString([]byte(strconv.Itoa(place)))
}

// empty is an answer with status 204.
var empty = fake.Answer{Status: http.StatusNoContent}

func now() customerio.UnixTime { return customerio.UnixTimeOf(time.Now()) }

func unixTime(seconds int64) customerio.UnixTime { return customerio.UnixTimeOf(time.Unix(seconds, 0)) }

// stamp returns a deduplicate_id.
func stamp(id any, changed customerio.UnixTime) string {
	return fmt.Sprintf("%v:%d", id, unix(changed))
}

// unix returns the seconds of a time, 0 for none.
func unix(t customerio.UnixTime) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
