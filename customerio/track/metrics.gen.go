// Code generated from openapi/customerio-track/metrics.yaml. DO NOT EDIT.

package track

import (
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// MetricsService reports what became of a message, such as that a push message was opened.
type MetricsService struct{ client *rest.Client }

var opMetrics = rest.Operation{
	Name: "Metrics.Report", Method: http.MethodPost, Route: "/api/v1/metrics",
}

var opPushMetrics = rest.Operation{
	Name: "Metrics.ReportPush", Method: http.MethodPost, Route: "/api/v1/push/events",
}

// Metric is what became of a message. Email and webhooks have bounced, clicked, converted, deferred, delivered,
// dropped, opened and spammed; in-app messages clicked, converted and opened; push messages converted, delivered and
// opened; Slack clicked, converted, delivered and opened; SMS bounced, clicked, delivered and opened.
type Metric string

// Values of Metric. Others that the vendor adds later are kept as they come.
const (
	MetricBounced   Metric = "bounced"
	MetricClicked   Metric = "clicked"
	MetricConverted Metric = "converted"
	MetricDeferred  Metric = "deferred"
	MetricDelivered Metric = "delivered"
	MetricDropped   Metric = "dropped"
	MetricOpened    Metric = "opened"
	MetricSpammed   Metric = "spammed"
)
