package engagor

func validateUpdatePublisherMention(_ string, update PublisherMentionUpdateRequest) error {
	return checkTagsMode(update.Updates.Tags, update.Options.TagsEditMode)
}
