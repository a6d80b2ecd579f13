package esputnik

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/rest"
)

// ListStatuses returns the delivery status of messages. The maximum number of IDs is not documented; a client in use
// sends 100. A message that the service does not know is not in the result (inferred).
//
//   - requestIDs: RequestID of the results of SendMessage, SendEmail, SendSMS and SendViber.
//
// Calls GET /v1/message/status. Repeatable.
func (s *SendingService) ListStatuses(ctx context.Context, requestIDs []string, opts ...RequestOption) ([]MessageStatus, error) {
	req := rest.NewRequest(&opGetMessageStatus)
	req.CheckRule("ids", "required,minitems=1", requestIDs)
	rest.QueryList(&req, "ids", ",", requestIDs)
	return rest.CallValue[messageStatuses](ctx, s.client, &req, opts)
}

// messageStatuses reads the three forms of the answer: an object with results, a list of such objects, and results that
// are one object or a list.
type messageStatuses []MessageStatus

func (s *messageStatuses) UnmarshalJSON(data []byte) error {
	type answer struct {
		Results []MessageStatus `json:"results"`
	}
	*s = nil
	if !isList(data) {
		var one answer
		err := lenient.Decode(data, &one)
		*s = one.Results
		return err
	}
	var many []answer
	err := lenient.Decode(data, &many)
	*s = messageStatuses{}
	for _, one := range many {
		*s = append(*s, one.Results...)
	}
	return err
}

// SendErr returns nil if all messages were queued, or else a *PartialError of the recipients that the service refused.
func SendErr(results []SendResult) error { return partial(refusedSends(results)) }

// SendErrors returns an error for each row: nil, or a *RefusedError.
func SendErrors(results []SendResult) []error {
	errs, _ := spread(len(results), refusedSends(results))
	return errs
}

func refusedSends(results []SendResult) []*RefusedError {
	var refused []*RefusedError
	for i, row := range results {
		if row.Status == SendStatusError {
			refused = append(refused, &RefusedError{Index: i, Reason: orUnknown(row.Message), values: []string{row.Locator}})
		}
	}
	return refused
}

func validateSmartSend(_ int64, request SendMessageRequest) error {
	seen := make(map[Recipient]bool, len(request.Recipients))
	for i, r := range request.Recipients {
		argument := fmt.Sprintf("Recipients[%d]", i)
		named := 0
		for _, given := range [3]bool{r.ContactID != 0, r.ExternalCustomerID != "", r.Locator != ""} {
			if given {
				named++
			}
		}
		switch {
		case named != 1:
			return check.Invalid(argument, "must have exactly one of ContactID, ExternalCustomerID and Locator")
		case r.JSONParam != "" && !json.Valid([]byte(r.JSONParam)):
			return check.Invalid(argument+".JSONParam", "must be JSON")
		case seen[r]:
			return check.Invalid(argument, "must not repeat another recipient")
		}
		seen[r] = true
	}
	return nil
}

func validateSendSMS(sms OutgoingSMS) error { return checkAudience(sms.PhoneNumbers, sms.SegmentID) }

func validateSendViber(message OutgoingViber) error {
	return checkAudience(message.PhoneNumbers, message.SegmentID)
}

func checkAudience(numbers []string, groupID int64) error {
	if len(numbers) == 0 && groupID == 0 {
		return check.Invalid("PhoneNumbers or SegmentID", "must be set")
	}
	return nil
}
