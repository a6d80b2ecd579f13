package customerio

import (
	"context"

	"github.com/engagement-go/engagement/internal/rest"
)

// JourneyMetrics returns how many journeys through a campaign reached each state, one number per unit of time between
// start and end.
//
// The vendor's documents call the unit of time res until 2025, and resolution since August 2026. Both are sent, which is
// the safe choice (inferred). Errors are 400 and 404.
//
// Calls GET /v1/campaigns/{campaign_id}/journey_metrics. Repeatable.
func (s *CampaignsService) JourneyMetrics(ctx context.Context, campaignID int64, start, end UnixTime, resolution Resolution, opts ...RequestOption) (*JourneyMetrics, error) {
	req := rest.NewRequest(&opCampaignJourneyMetrics)
	req.PathInt("campaignID", campaignID)
	req.CheckRule("start", "required", start)
	req.CheckRule("end", "required", end)
	req.CheckRule("resolution", "required", resolution)
	if err := checkSpan("end", start, end); err != nil {
		req.Refuse(err)
	}
	req.Query("start", start)
	req.Query("end", end)
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
