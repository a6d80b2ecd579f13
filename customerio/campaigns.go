package customerio

import (
	"context"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

// GetJourneyMetrics returns the number of journeys through a campaign by state, one number per unit of time between start
// and end.
//
// Documents of 2025 name the unit of time res, those since August 2026 resolution. Both are sent (inferred). Errors: 400
// (an end before the start), 404 (unknown campaign).
//
//   - campaignID: Id of the campaign.
//   - start: Start of the time span.
//   - end: End of the time span.
//   - resolution: Unit of time of one number.
//
// Calls GET /v1/campaigns/{campaign_id}/journey_metrics. Repeatable.
func (s *CampaignsService) GetJourneyMetrics(ctx context.Context, campaignID int64, start, end time.Time, resolution Resolution, opts ...RequestOption) (*JourneyMetrics, error) {
	req := rest.NewRequest(&opCampaignJourneyMetrics)
	req.PathInt("campaignID", campaignID)
	req.CheckRule("start", "required", start)
	req.CheckRule("end", "required", end)
	req.CheckRule("resolution", "required,oneof=hours|hourly|days|daily|weeks|weekly|months|monthly", resolution)
	req.Refuse(checkSpan("end", start, end))
	req.Query("start", UnixTimeOf(start))
	req.Query("end", UnixTimeOf(end))
	req.Query("res", resolution)
	req.Query("resolution", resolution)
	envelope, err := rest.Call[struct {
		Value JourneyMetrics `json:"journey_metric"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}
