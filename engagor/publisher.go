package engagor

func validateUpdatePublisherMention(_ string, body PublisherMentionUpdateRequest) error {
	return checkTagsMode(body.Updates.Tags, body.Options.TagsEditMode)
}
