package esputnik

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/engagement-go/engagement/internal/check"
)

// MaxPastEvents is the maximum number of past events in one request.
const MaxPastEvents = 500

// SendPastAll imports any number of past events, in requests of at most 500, and yields an outcome for each event, in
// the order of the input. See SendPast for the rules. The form of the request is inferred; SendPastV2All is the safe
// choice.
//
// Calls POST /v3/past_events for each chunk. Not repeatable: retried only if the request never reached the service or
// was answered with 429. Spends QuotaPastEventsV3.
func (s *EventsService) SendPastAll(ctx context.Context, events iter.Seq[PastEvent], options BulkOptions, opts ...RequestOption) iter.Seq[BulkOutcome[PastEvent]] {
	return runBulk(ctx, s.client, events, options, opts, bulkKind[PastEvent, PastEventsResult]{
		name: "Events.SendPastAll", op: &opGeneratePastEventsV3, member: "events", most: MaxPastEvents, check: checkPast,
		errors: pastErrors[PastEvent],
	})
}

// SendPastV2All imports any number of past events, in requests of at most 500, and yields an outcome for each event, in
// the order of the input. See SendPastV2 for the rules.
//
// Calls POST /v2/past_events for each chunk. Not repeatable: retried only if the request never reached the service or
// was answered with 429. Spends QuotaPastEventsV2.
func (s *EventsService) SendPastV2All(ctx context.Context, events iter.Seq[PastEventV2], options BulkOptions, opts ...RequestOption) iter.Seq[BulkOutcome[PastEventV2]] {
	return runBulk(ctx, s.client, events, options, opts, bulkKind[PastEventV2, PastEventsResult]{
		name: "Events.SendPastV2All", op: &opGeneratePastEventsV2, member: "events", most: MaxPastEvents, check: checkPastV2,
		errors: pastErrors[PastEventV2],
	})
}

// pastErrors returns the errors of events by their position. Without a status for each event nothing is known of the
// position, unless all are counted as accepted.
func pastErrors[T any](r *PastEventsResult, events []T) ([]error, []*RefusedError) {
	if len(r.Results) == 0 && r.ErrorCount == 0 && r.SuccessCount == int64(len(events)) {
		return make([]error, len(events)), nil
	}
	return spread(len(r.Results), r.refused())
}

// Err returns nil if the service accepted all events, or else a *PartialError of those that it refused. The reasons are
// values of PastEventStatus.
func (r *PastEventsResult) Err() error { return partial(r.refused()) }

// Errors returns an error for each row of Results, which are in the order of the events: nil, or a *RefusedError.
func (r *PastEventsResult) Errors() []error {
	errs, _ := spread(len(r.Results), r.refused())
	return errs
}

func (r *PastEventsResult) refused() []*RefusedError {
	var refused []*RefusedError
	for i, row := range r.Results {
		if row.Status != PastEventStatusAccepted {
			refused = append(refused, &RefusedError{Index: i, Reason: orUnknown(string(row.Status))})
		}
	}
	if n := r.ErrorCount; n > 0 && len(refused) == 0 { // counted without a row
		refused = append(refused, &RefusedError{Index: -1, Reason: strconv.FormatInt(n, 10) + " of the events, without a reason"})
	}
	return refused
}

// MaxEventBytes is the maximum size of an event as JSON. The vendor says 20 kB, which may mean 20,000 or 20,480 bytes;
// the smaller number is used. If support has raised the limit, Client.Do sends larger events.
const MaxEventBytes = 20_000

// maxParameterName is the maximum length of the name of a parameter.
const maxParameterName = 100

// forbidden are the characters that types, keys and names of parameters must not contain.
const forbidden = "<;’\\/|\"`'^?!,>"

func validateGenerateEventV3(event Event) error {
	return checkEvent(&event, event.EventTypeKey, event.KeyValue, checkParameters(event.Params))
}

func validateGenerateEventV2(event EventV2) error {
	return checkEvent(&event, event.EventTypeKey, event.KeyValue, checkPairs(event.Params))
}

func validateGenerateEventV1(event EventV1) error {
	return checkEvent(&event, event.EventTypeKey, event.KeyValue, checkTexts(event.Params))
}

func validateGeneratePastEventsV3(events []PastEvent) error { return checkEach(events, checkPast) }

func validateGeneratePastEventsV2(events []PastEventV2) error { return checkEach(events, checkPastV2) }

func validateGeneratePastEventsV1(events []PastEventV1) error { return checkEach(events, checkPastV1) }

func checkEach[T any](events []T, check func(*T) error) error {
	for i := range events {
		if err := check(&events[i]); err != nil {
			return fmt.Errorf("events[%d]: %w", i, err)
		}
	}
	return nil
}

func checkPast(e *PastEvent) error {
	return checkEvent(e, e.EventTypeKey, e.KeyValue, checkParameters(e.Params))
}

func checkPastV2(e *PastEventV2) error {
	return checkEvent(e, e.EventTypeKey, e.KeyValue, checkPairs(e.Params))
}

func checkPastV1(e *PastEventV1) error {
	return checkEvent(e, e.EventTypeKey, e.KeyValue, checkTexts(e.Params))
}

// checkEvent checks the rules of all events. The caller has checked the parameters.
func checkEvent(event any, eventType, key string, parameters error) error {
	return cmp.Or(checkCharacters("EventTypeKey", eventType), checkCharacters("KeyValue", key), parameters, checkSize(event))
}

func checkSize(event any) error {
	var encoded bytes.Buffer
	encoder := json.NewEncoder(&encoded)
	encoder.SetEscapeHTML(false) // as it is sent
	if encoder.Encode(event) != nil {
		return check.Invalid("event", "cannot be encoded as JSON")
	}
	if size := encoded.Len() - 1; size > MaxEventBytes {
		return check.Invalid("event", fmt.Sprintf("has %d bytes, the limit is %d", size, MaxEventBytes))
	}
	return nil
}

func checkCharacters(argument, text string) error {
	if i := strings.IndexAny(text, forbidden); i >= 0 {
		r, _ := utf8.DecodeRuneInString(text[i:])
		return check.Invalid(argument, fmt.Sprintf("must not contain %q", r))
	}
	return nil
}

func checkParameters(params map[string]any) error {
	for name := range params {
		switch n := utf8.RuneCountInString(name); {
		case n == 0:
			return check.Invalid("Params", "must not have a parameter without a name")
		case n > maxParameterName:
			return check.Invalid("Params", fmt.Sprintf("has a name of %d characters, the limit is %d", n, maxParameterName))
		}
		if err := checkCharacters("the name of a parameter", name); err != nil {
			return err
		}
	}
	return nil
}

func checkPairs(params []EventParameter) error {
	seen := make(map[string]bool, len(params))
	for i := range params {
		if params[i].Value == nil {
			return check.Invalid(fmt.Sprintf("Params[%d].Value", i), "must be set")
		}
		if err := checkName(i, params[i].Name, seen); err != nil {
			return err
		}
	}
	return nil
}

func checkTexts(params []TextParameter) error {
	seen := make(map[string]bool, len(params))
	for i := range params {
		if err := checkName(i, params[i].Name, seen); err != nil {
			return err
		}
	}
	return nil
}

func checkName(i int, name string, seen map[string]bool) error {
	argument := fmt.Sprintf("Params[%d].Name", i)
	if seen[name] {
		return check.Invalid(argument, "must be unique")
	}
	seen[name] = true
	return checkCharacters(argument, name)
}

func validateDeletePastEvents(from, to time.Time) error { return checkPeriod(from, to) }
