package esputnik

import (
	"context"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/rest"
)

// Statuses returns the delivery status of single messages, named by the RequestID values that SmartSend, SendEmail,
// SendSMS and SendViber returned. Which values a status can have depends on the channel, see DeliveryStatus.
//
// How many may be asked for at once is not documented; 100 have been in use. A message that the service does not know is
// missing in the answer (inferred).
//
// Calls GET /v1/message/status. Repeatable.
func (s *SendingService) Statuses(ctx context.Context, requestIDs []string, opts ...RequestOption) ([]MessageStatus, error) {
	req := rest.NewRequest(&opGetMessageStatus)
	req.CheckRule("ids", "required,minitems=1", requestIDs)
	rest.QueryList(&req, "ids", ",", requestIDs)
	return rest.CallValue[messageStatuses](ctx, s.client, &req, opts)
}

// messageStatuses reads the three forms of the answer: one {"results": …}, a list of them, and results that are one
// object or many.
type messageStatuses []MessageStatus

func (s *messageStatuses) UnmarshalJSON(data []byte) error {
	var answers []struct {
		Results []MessageStatus `json:"results"`
	}
	*s = nil
	if err := lenient.Decode(data, &answers); err != nil {
		return err
	}
	for _, answer := range answers {
		*s = append(*s, answer.Results...)
	}
	return nil
}
