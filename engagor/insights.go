package engagor

import (
	"strconv"
	"time"

	"github.com/engagement-go/engagement/internal/check"
)

func validateGetFacets(definitions []FacetDefinition, params GetFacetsParams) error {
	for _, d := range definitions {
		if d.Type == "mentions" && len(params.TopicIDs) == 0 {
			return check.Invalid("topic_ids", "must be set for facets of type mentions")
		}
	}
	return nil
}

// FacetName is the name of a group of a facet: text, or for dates Unix time, which Time reads.
type FacetName string

// UnmarshalJSON reads text, a number or null.
func (n *FacetName) UnmarshalJSON(data []byte) error {
	*n = FacetName(scalarText(data))
	return nil
}

// Time reads the name of a group of dates; false when it is not a number.
func (n FacetName) Time() (time.Time, bool) {
	seconds, err := strconv.ParseInt(string(n), 10, 64)
	if err != nil {
		return time.Time{}, false
	}
	return time.Unix(seconds, 0).UTC(), true
}
