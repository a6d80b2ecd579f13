package customerio

import (
	"time"

	"github.com/engagement-go/engagement/internal/check"
)

// checkSpan refuses a time span that ends before it begins.
func checkSpan(argument string, start, end time.Time) error {
	if !start.IsZero() && !end.IsZero() && end.Before(start) {
		return check.Invalid(argument, "must not be before the start")
	}
	return nil
}

// checkVersion2 keeps the time span of the second version of the campaign metrics within ten years. Without a version the
// service returns the first one, which ignores what only the second one takes.
func checkVersion2(version MetricsVersion, res Resolution, zone string, start, end time.Time) error {
	if version == "" && (res != "" || zone != "" || !start.IsZero() || !end.IsZero()) {
		return check.Invalid("Version", "must be MetricsVersionV2 with Resolution, TimeZone, Start and End")
	}
	if !start.IsZero() && end.After(start.AddDate(10, 0, 0)) {
		return check.Invalid("End", "must be at most 10 years after the start")
	}
	return checkSpan("End", start, end)
}

func validateCampaignMetrics(_ int64, p GetCampaignMetricsParams) error {
	return checkVersion2(p.Version, p.Resolution, p.TimeZone, p.Start, p.End)
}

func validateCampaignActionMetrics(_, _ int64, p GetCampaignActionMetricsParams) error {
	return checkVersion2(p.Version, p.Resolution, p.TimeZone, p.Start, p.End)
}
