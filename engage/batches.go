package engage

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"iter"

	"github.com/engagement-go/engagement/internal/bulk"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/encode"
	"github.com/engagement-go/engagement/internal/rest"
)

// MaxBatchBytes is the largest body of a batch request. The vendor says "below 100 KB" without saying whether a KB has
// 1,000 or 1,024 bytes; this is the smaller reading.
const MaxBatchBytes = 100_000 - 1

// BatchItem is a creation, an update or an event in a batch. Make it with CreateItem, UpsertItem or EventItem.
type BatchItem struct {
	kind   string
	uid    string
	fields any // *UserDraft, *UserUpdate or *Event
}

// CreateItem returns an item that creates a user, as Users.Create does.
func CreateItem(user UserDraft) BatchItem { return BatchItem{"create", user.ID, &user} }

// UpsertItem returns an item that updates a user, as Users.Upsert does.
func UpsertItem(uid string, update UserUpdate) BatchItem { return BatchItem{"update", uid, &update} }

// EventItem returns an item that records an event of a user, as Events.Track does.
func EventItem(uid string, event Event) BatchItem { return BatchItem{"event", uid, &event} }

// UID returns the uid of the user of the item.
func (i BatchItem) UID() string { return i.uid }

var errNoItem = check.Invalid("item", "must be made with CreateItem, UpsertItem or EventItem")

// MarshalJSON writes the item with its type and uid beside its fields.
func (i BatchItem) MarshalJSON() ([]byte, error) { return i.appendJSON(nil) }

// appendJSON appends the item. Its fields are encoded with those around it: a nested MarshalJSON would cost as much again,
// because its result is checked and compacted.
func (i *BatchItem) appendJSON(dst []byte) ([]byte, error) {
	if i.fields == nil {
		return dst, errNoItem
	}
	dst = append(append(append(dst, `{"type":"`...), i.kind...), '"')
	var err error
	if _, ok := i.fields.(*UserDraft); !ok { // which has the id itself
		if dst, err = encode.Body(append(dst, `,"id":`...), i.uid); err != nil {
			return dst, err
		}
	}
	head := len(dst)
	if dst, err = encode.Body(dst, i.fields); err != nil {
		return dst, err
	}
	if string(dst[head:]) == "{}" {
		return append(dst[:head], '}'), nil
	}
	dst[head] = ',' // in place of the brace
	return dst, nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (i *BatchItem) UnmarshalJSON(data []byte) error {
	var head struct {
		Type string `json:"type"`
		ID   string `json:"id"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return err
	}
	switch head.Type {
	case "create":
		i.fields = &UserDraft{}
	case "update":
		i.fields = &UserUpdate{}
	case "event":
		i.fields = &Event{}
	default:
		return check.Invalid("type", "must be create, update or event")
	}
	i.kind, i.uid = head.Type, head.ID
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber() // the value of an event keeps all digits
	return d.Decode(i.fields)
}

// check applies the rules of the single calls. The service checks items only when it works on them, and drops bad ones
// without an error.
func (i *BatchItem) check() error {
	if err := check.Value("", i.fields); err != nil {
		return err
	}
	if i.fields != nil && i.uid == "" {
		return check.Invalid("uid", "must not be empty")
	}
	switch fields := i.fields.(type) {
	case *UserDraft:
		return validateCreateUser(*fields)
	case *UserUpdate:
		return validateUpdateUser(i.uid, *fields)
	case *Event:
		return validateTrackEvent(i.uid, *fields)
	}
	return errNoItem
}

// Send queues creations, updates and events in one request.
//
// The body is limited to MaxBatchBytes, the number of items is not, and the request counts as one call. SendAll takes
// any number of items. Each item is checked as in the single calls before anything is sent. The service queues items
// without checking them, may take a while to process them, in the order of the batch (inferred), and reports no error
// for an item that it cannot process.
//
// Requires the secret (inferred).
//
// Calls POST /batch. Not repeatable: retried only if the request never reached the service or was answered with 429.
//
// Vendor documentation: https://docs.engage.so/en-us/a/634d516c3713733fec88a7d4-batch-requests
func (s *BatchesService) Send(ctx context.Context, items []BatchItem, opts ...RequestOption) error {
	body, err := encodeBatch(items)
	req := rest.NewRequest(&opSendBatchRequest)
	req.Refuse(err)
	req.Raw("application/json", body)
	return s.send(ctx, &req, opts)
}

// send sends a batch. Only the status in the answer says that the items are queued.
func (s *BatchesService) send(ctx context.Context, req *rest.Request, opts []RequestOption) error {
	answer, err := rest.Call[struct {
		Status string `json:"status"`
	}](ctx, s.client, req, opts)
	if err == nil && answer.Status != "queued" && answer.Status != "ok" {
		return s.client.InvalidResponse(req, "the answer does not say that the items are queued")
	}
	return err
}

func encodeBatch(items []BatchItem) ([]byte, error) {
	if len(items) == 0 {
		return nil, check.Invalid("items", "must not be empty")
	}
	body, err := bulk.Body(items, batchConfig)
	if err == nil && len(body) > MaxBatchBytes {
		err = check.Invalid("items", fmt.Sprintf("take %d bytes, the limit is %d", len(body), MaxBatchBytes))
	}
	return body, err
}

// batchConfig says how items become the body of a request.
var batchConfig = bulk.Config[BatchItem, struct{}]{
	Argument: "items", Prefix: `{"data":[`, Suffix: `]}`, MaxBytes: MaxBatchBytes, Check: (*BatchItem).check,
	Encode: func(dst []byte, item *BatchItem) ([]byte, error) { return item.appendJSON(dst) },
}

// SendAll queues any number of creations, updates and events, and yields an outcome for each in the order of the input.
//
// The items are sent in requests of at most MaxBatchBytes. An item that breaks a rule, or is too large by itself, has
// its error in its outcome and is left out; the others are sent. When a request fails, all its items have its error;
// after a time-out some of them may have been queued. A queued item is processed later, see Send.
//
// Nothing is sent before the first iteration. Stopping the iteration cancels the requests under way. When the context
// ends, no more items are read, and the items that were read are reported.
//
// Requires the secret (inferred).
//
// Calls POST /batch. Not repeatable: retried only if the request never reached the service or was answered with 429.
func (s *BatchesService) SendAll(ctx context.Context, items iter.Seq[BatchItem], options BulkOptions, opts ...RequestOption) iter.Seq[BulkOutcome[BatchItem]] {
	cfg := batchConfig
	cfg.Client, cfg.Operation, cfg.Options = s.client, "Batches.SendAll", options
	cfg.Send = func(ctx context.Context, chunk bulk.Chunk[BatchItem]) (bulk.Answer[struct{}], error) {
		req := rest.NewRequest(&opSendBatchRequest)
		req.Raw("application/json", chunk.Body)
		return bulk.Answer[struct{}]{}, s.send(ctx, &req, opts)
	}
	return bulk.Outcomes(bulk.Run(ctx, items, cfg))
}
