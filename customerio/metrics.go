package customerio

import (
	"cmp"
	"fmt"

	"github.com/engagement-go/engagement/internal/check"
)

// checkSpan refuses a time span that ends before it begins.
func checkSpan(argument string, start, end UnixTime) error {
	if !start.IsZero() && !end.IsZero() && end.Before(start.Time) {
		return check.Invalid(argument, "must not be before the start")
	}
	return nil
}

// checkSteps keeps a series within what the service has for the period.
func checkSteps(period Period, steps *int64, months int64) error {
	if steps == nil {
		return nil
	}
	var limit int64
	switch period {
	case PeriodHours:
		limit = 24
	case PeriodDays, "":
		limit = 45
	case PeriodWeeks:
		limit = 12
	case PeriodMonths:
		limit = months
	default: // a period that is not known yet
		return nil
	}
	if *steps > limit {
		return check.Invalid("Steps", fmt.Sprintf("must be at most %d for the period %s", limit, cmp.Or(period, PeriodDays)))
	}
	return nil
}

// Months that a series may have. The first version of the campaign metrics has one less.
const (
	maxMonths   = 121
	maxMonthsV1 = 120
)

// checkVersion2 keeps the time span of the second version of the campaign metrics within ten years.
func checkVersion2(start, end UnixTime) error {
	if !start.IsZero() && end.After(start.AddDate(10, 0, 0)) {
		return check.Invalid("End", "must be at most 10 years after the start")
	}
	return checkSpan("End", start, end)
}

func validateCampaignMetrics(_ int64, _ MetricsVersion, p CampaignMetricsParams) error {
	return cmp.Or(checkSteps(p.Period, p.Steps, maxMonthsV1), checkVersion2(p.Start, p.End))
}

func validateCampaignActionMetrics(_, _ int64, _ MetricsVersion, p CampaignActionMetricsParams) error {
	return cmp.Or(checkSteps(p.Period, p.Steps, maxMonthsV1), checkVersion2(p.Start, p.End))
}

func validateCampaignLinkMetrics(_ int64, p CampaignLinkMetricsParams) error {
	return checkSteps(p.Period, p.Steps, maxMonths)
}

func validateCampaignActionLinks(_, _ int64, p CampaignActionLinkMetricsParams) error {
	return checkSteps(p.Period, p.Steps, maxMonths)
}

func validateBroadcastMetrics(_ int64, p BroadcastMetricsParams) error {
	return checkSteps(p.Period, p.Steps, maxMonths)
}

func validateBroadcastLinks(_ int64, p BroadcastLinkMetricsParams) error {
	return checkSteps(p.Period, p.Steps, maxMonths)
}

func validateBroadcastActionMetrics(_, _ int64, p BroadcastActionMetricsParams) error {
	return checkSteps(p.Period, p.Steps, maxMonths)
}

func validateBroadcastActionLinks(_, _ int64, p BroadcastActionLinkMetricsParams) error {
	return checkSteps(p.Period, p.Steps, maxMonths)
}

func validateGetNewsletterMetrics(_ int64, p NewsletterMetricsParams) error {
	return checkSteps(p.Period, p.Steps, maxMonths)
}

func validateGetNewsletterLinks(_ int64, p NewsletterLinkMetricsParams) error {
	return checkSteps(p.Period, p.Steps, maxMonths)
}

func validateGetVariantMetrics(_, _ int64, p NewsletterContentMetricsParams) error {
	return checkSteps(p.Period, p.Steps, maxMonths)
}

func validateGetVariantLinks(_, _ int64, p NewsletterContentLinkMetricsParams) error {
	return checkSteps(p.Period, p.Steps, maxMonths)
}

func validateTransactionalMetrics(_ int64, p TransactionalMetricsParams) error {
	return checkSteps(p.Period, p.Steps, maxMonths)
}

func validateTransactionalLinks(_ int64, p TransactionalLinkMetricsParams) error {
	return checkSteps(p.Period, p.Steps, maxMonths)
}
