package customerio

import (
	"golang.org/x/time/rate"

	"github.com/engagement-go/engagement/internal/rest"
)

// Quota names a rate limit, see WithLimiter.
type Quota string

// The rate limits of the vendor.
const (
	// QuotaDefault is shared by all calls that spend no other quota: 10 per second for the workspace. Triggers and
	// archived messages spend it as well.
	QuotaDefault Quota = rest.DefaultQuota
	// QuotaSend is for the methods of SendService: 100 per second. Newer documents of the vendor speak of 3,000 per 3
	// seconds, shared with its other APIs and not strictly enforced; WithLimiter sets another pace.
	QuotaSend Quota = "send"
	// QuotaTrigger is for Broadcasts.Trigger: 1 per 10 seconds.
	QuotaTrigger Quota = "trigger"
	// QuotaArchive is for Messages.GetArchived: 100 per day. This client does not count them. When they are used up the
	// service answers 429 without a delay, and that is returned at once: nobody wants to wait for tomorrow.
	QuotaArchive Quota = "archive"
)

// perSecond spaces requests evenly: with a burst the first second would go over the limit.
func perSecond(n float64) *rate.Limiter { return rate.NewLimiter(rate.Limit(n), 1) }
