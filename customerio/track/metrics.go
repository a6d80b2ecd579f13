package track

import (
	"context"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

// MetricReport says what became of a message.
type MetricReport struct {
	// DeliveryID is required: the CIO-Delivery-ID of the message.
	DeliveryID string
	// Metric is required.
	Metric Metric
	// Timestamp is when it happened. Zero means the time of arrival.
	Timestamp time.Time
	// Recipient is the address of the recipient.
	Recipient string
	// Reason is why the message was not delivered.
	Reason string
	// Href is the link that was clicked.
	Href string
	// ActionName and ActionValue describe a click in an in-app message. They are known from a client of the vendor.
	ActionName, ActionValue string
}

// Report reports what became of a message.
//
// It is for messages that are sent through a provider of your own, for push messages and for in-app messages.
//
// Calls POST /api/v1/metrics. Not repeatable, because the service does not recognise a repeated report (inferred): retried
// only if the request never reached the service or was answered with 429.
func (s *MetricsService) Report(ctx context.Context, report MetricReport, opts ...RequestOption) error {
	req := rest.NewRequest(&opMetrics)
	w := newWriter(newBody())
	w.Required(`{"delivery_id":`, "DeliveryID", report.DeliveryID, 0)
	w.Required(`,"metric":`, "Metric", string(report.Metric), 0)
	w.time(`,"timestamp":`, "Timestamp", report.Timestamp)
	w.Optional(`,"recipient":`, "Recipient", report.Recipient)
	w.Optional(`,"reason":`, "Reason", report.Reason)
	w.Optional(`,"href":`, "Href", report.Href)
	key := `,"metadata":{`
	if report.ActionName != "" {
		w.Optional(key+`"action_name":`, "ActionName", report.ActionName)
		key = ","
	}
	w.Optional(key+`"action_value":`, "ActionValue", report.ActionValue)
	if report.ActionName != "" || report.ActionValue != "" {
		w.Raw("}")
	}
	body, err := w.End()
	req.Refuse(err)
	req.Raw(jsonType, body)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// PushReport says what became of a push message on a device.
type PushReport struct {
	// DeliveryID is required: the CIO-Delivery-ID of the message.
	DeliveryID string
	// Metric is MetricOpened, MetricConverted or MetricDelivered.
	Metric Metric
	// DeviceToken is required.
	DeviceToken string
	// Timestamp is when it happened. Zero means the time of arrival.
	Timestamp time.Time
}

// ReportPush reports what became of a push message on a device.
//
// The vendor names Report as its successor.
//
// Calls POST /api/v1/push/events. Not repeatable, because the service does not recognise a repeated report (inferred):
// retried only if the request never reached the service or was answered with 429.
func (s *MetricsService) ReportPush(ctx context.Context, report PushReport, opts ...RequestOption) error {
	req := rest.NewRequest(&opPushMetrics)
	w := newWriter(newBody())
	w.Required(`{"delivery_id":`, "DeliveryID", report.DeliveryID, 0)
	w.pushMetric(`,"event":`, report.Metric)
	w.Required(`,"device_id":`, "DeviceToken", report.DeviceToken, 0)
	w.time(`,"timestamp":`, "Timestamp", report.Timestamp)
	body, err := w.End()
	req.Refuse(err)
	req.Raw(jsonType, body)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}
