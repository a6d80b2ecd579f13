package engagor

import (
	"cmp"
	"slices"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
)

// The rules that span fields, called by the generated methods.

// topicServices are the networks whose contacts the service finds only with topics.
var topicServices = []string{"wechat", "twilio", "web", "whatsapp", "viber"}

func validateGetContactByService(service, _ string, params GetContactByServiceParams) error {
	return checkService(service, params.TopicIDs)
}

func validateUpdateContactByService(service, _ string, body ContactUpdateRequest) error {
	return cmp.Or(checkService(service, body.TopicIDs), checkContactUpdate(body))
}

func validateUpdateContact(_ string, body ContactUpdateRequest) error {
	return checkContactUpdate(body)
}

func checkService(service string, topicIDs []int64) error {
	service = strings.ToLower(service)
	switch {
	case service == "instagram":
		return check.Invalid("service", "must not be instagram, whose contacts are found by their own id only")
	case len(topicIDs) == 0 && slices.Contains(topicServices, service):
		return check.Invalid("topic_ids", "must be set for "+service)
	}
	return nil
}

func checkContactUpdate(body ContactUpdateRequest) error {
	for name := range body.Updates.Extra {
		if strings.EqualFold(name, "socialprofiles") {
			return check.Invalid("updates", "must not have social profiles, which cannot be changed")
		}
	}
	if body.Updates.CustomAttributes != nil && body.Options.CustomAttributesEditMode == "" {
		return check.Invalid("options.customattributes_edit_mode", "must be set when custom attributes are changed")
	}
	return checkTagsMode(body.Updates.Tags, body.Options.TagsEditMode)
}

// checkTagsMode demands a mode: the service would take its default, which may replace all tags.
func checkTagsMode(tags []string, mode TagsEditMode) error {
	if tags != nil && mode == "" {
		return check.Invalid("options.tags_edit_mode", "must be set when tags are changed")
	}
	return nil
}

func validateUpdateMention(_ int64, _ string, body MentionUpdateRequest) error {
	return checkTagsMode(body.Updates.Tags, body.Options.TagsEditMode)
}

func validateUpdatePublisherMention(_ string, body PublisherMentionUpdateRequest) error {
	return checkTagsMode(body.Updates.Tags, body.Options.TagsEditMode)
}

func validateUpdateTeam(_ int64, body TeamUpdateRequest) error {
	if body.Updates.Users != nil && body.Options.UsersEditMode == "" {
		return check.Invalid("options.users_edit_mode", "must be set when users are changed")
	}
	return nil
}

func validateGetFacets(definitions []FacetDefinition, params GetFacetsParams) error {
	for _, d := range definitions {
		if d.Type == "mentions" && len(params.TopicIDs) == 0 {
			return check.Invalid("topic_ids", "must be set for facets of type mentions")
		}
	}
	return nil
}
