package engagor

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
)

// ContactKey identifies a contact. Make it with ContactByID or ContactByService.
type ContactKey struct {
	id                 string
	service, serviceID string
	topicIDs           []int64
}

// ContactByID returns the key of a contact with this ID. Topics are where the service looks for details; contacts on
// wechat, twilio, web, whatsapp and viber require them.
func ContactByID(id string, topicIDs ...int64) ContactKey {
	return ContactKey{id: id, topicIDs: slices.Clone(topicIDs)}
}

// ContactByService returns the key of a contact with this ID on a network: the Type and the ServiceID of one of its
// SocialProfiles. Contacts on instagram have no such key. Topics are where the service looks for details; contacts on
// wechat, twilio, web, whatsapp and viber require them.
func ContactByService(service, serviceID string, topicIDs ...int64) ContactKey {
	return ContactKey{service: service, serviceID: serviceID, topicIDs: slices.Clone(topicIDs)}
}

// AddTags adds tags to a contact and keeps all others. The result is the updated contact.
//
// It sends the edit mode add, whose effect is inferred.
//
// Calls Update or UpdateByService. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *ContactsService) AddTags(ctx context.Context, contact ContactKey, tags []string, opts ...RequestOption) (*Contact, error) {
	return s.editTags(ctx, "Contacts.AddTags", contact, tags, TagsEditModeAdd, opts)
}

// ReplaceTags replaces all tags of a contact. An empty list removes all tags; nil is refused, so that a list that was
// never filled does no harm. The result is the updated contact.
//
// It sends the edit mode update, whose effect is inferred.
//
// Calls Update or UpdateByService. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *ContactsService) ReplaceTags(ctx context.Context, contact ContactKey, tags []string, opts ...RequestOption) (*Contact, error) {
	return s.editTags(ctx, "Contacts.ReplaceTags", contact, tags, TagsEditModeUpdate, opts)
}

// RemoveTags removes tags from a contact and keeps all others. The result is the updated contact.
//
// It sends the edit mode delete, whose effect is inferred.
//
// Calls Update or UpdateByService. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *ContactsService) RemoveTags(ctx context.Context, contact ContactKey, tags []string, opts ...RequestOption) (*Contact, error) {
	return s.editTags(ctx, "Contacts.RemoveTags", contact, tags, TagsEditModeDelete, opts)
}

// SetCustomAttributes sets custom attributes of a contact and keeps all others. The result is the updated contact.
//
// Which field identifies an attribute is not known: take its definition from CustomAttributes.List, set Value, and pass
// it whole. An attribute without a value is refused; "" is a value. It sends the edit mode update, whose effect is
// inferred.
//
// Calls Update or UpdateByService. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *ContactsService) SetCustomAttributes(ctx context.Context, contact ContactKey, attributes []CustomAttribute, opts ...RequestOption) (*Contact, error) {
	return s.editAttributes(ctx, "Contacts.SetCustomAttributes", contact, attributes, CustomAttributesEditModeUpdate, opts)
}

// ReplaceCustomAttributes replaces all custom attributes of a contact. An empty list removes all attributes; nil is
// refused, so that a list that was never filled does no harm, and so is an attribute without a value. The result is the
// updated contact.
//
// It sends the edit mode overwrite, whose effect is inferred.
//
// Calls Update or UpdateByService. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *ContactsService) ReplaceCustomAttributes(ctx context.Context, contact ContactKey, attributes []CustomAttribute, opts ...RequestOption) (*Contact, error) {
	return s.editAttributes(ctx, "Contacts.ReplaceCustomAttributes", contact, attributes, CustomAttributesEditModeOverwrite, opts)
}

// RemoveCustomAttributes removes custom attributes from a contact and keeps all others. Their values are ignored. The
// result is the updated contact.
//
// It sends the edit mode delete, whose effect is inferred.
//
// Calls Update or UpdateByService. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *ContactsService) RemoveCustomAttributes(ctx context.Context, contact ContactKey, attributes []CustomAttribute, opts ...RequestOption) (*Contact, error) {
	return s.editAttributes(ctx, "Contacts.RemoveCustomAttributes", contact, attributes, CustomAttributesEditModeDelete, opts)
}

func (s *ContactsService) editTags(ctx context.Context, operation string, contact ContactKey, tags []string, mode TagsEditMode, opts []RequestOption) (*Contact, error) {
	var err error
	switch {
	case tags == nil, len(tags) == 0 && mode != TagsEditModeUpdate:
		err = check.Invalid("tags", "must not be empty")
	case slices.Contains(tags, ""):
		err = check.Invalid("tags", "must not have an empty tag")
	}
	return s.edit(ctx, operation, contact, ContactUpdateRequest{
		Updates: ContactUpdate{Tags: tags},
		Options: ContactUpdateOptions{TagsEditMode: mode},
	}, err, opts)
}

func (s *ContactsService) editAttributes(ctx context.Context, operation string, contact ContactKey, attributes []CustomAttribute, mode CustomAttributesEditMode, opts []RequestOption) (*Contact, error) {
	var err error
	if attributes == nil || len(attributes) == 0 && mode != CustomAttributesEditModeOverwrite {
		err = check.Invalid("attributes", "must not be empty")
	}
	for i, a := range attributes {
		switch {
		case err != nil:
		case a.ID == "" && a.Name == "" && len(a.Extra) == 0:
			err = check.Invalid(fmt.Sprintf("attributes[%d]", i), "must have what identifies it, such as ID or Name")
		case a.Value == nil && mode != CustomAttributesEditModeDelete:
			err = check.Invalid(fmt.Sprintf("attributes[%d].Value", i), "must be set")
		}
	}
	return s.edit(ctx, operation, contact, ContactUpdateRequest{
		Updates: ContactUpdate{CustomAttributes: attributes},
		Options: ContactUpdateOptions{CustomAttributesEditMode: mode},
	}, err, opts)
}

func (s *ContactsService) edit(ctx context.Context, operation string, contact ContactKey, body ContactUpdateRequest, bad error, opts []RequestOption) (*Contact, error) {
	if bad != nil {
		return nil, s.client.Fail(operation, bad)
	}
	body.TopicIDs = contact.topicIDs
	if contact.service != "" || contact.serviceID != "" {
		return s.UpdateByService(ctx, contact.service, contact.serviceID, body, opts...)
	}
	return s.Update(ctx, contact.id, body, opts...)
}

// topicServices are the networks whose contacts the service finds with topics only.
var topicServices = []string{"wechat", "twilio", "web", "whatsapp", "viber"}

func validateGetContactByService(service, _ string, params GetContactByServiceParams) error {
	return checkService(service, params.TopicIDs)
}

func validateUpdateContactByService(service, _ string, update ContactUpdateRequest) error {
	return cmp.Or(checkService(service, update.TopicIDs), checkContactUpdate(update))
}

func validateUpdateContact(_ string, update ContactUpdateRequest) error {
	return checkContactUpdate(update)
}

func checkService(service string, topicIDs []int64) error {
	service = strings.ToLower(service)
	switch {
	case service == "instagram":
		return check.Invalid("service", "must not be instagram, whose contacts are found by their ID only")
	case len(topicIDs) == 0 && slices.Contains(topicServices, service):
		return check.Invalid("TopicIDs", "must be set for "+service)
	}
	return nil
}

func checkContactUpdate(update ContactUpdateRequest) error {
	for name := range update.Updates.Extra {
		if strings.EqualFold(name, "socialprofiles") {
			return check.Invalid("Updates.Extra", "must not have social profiles, which cannot be changed")
		}
	}
	if update.Updates.CustomAttributes != nil && update.Options.CustomAttributesEditMode == "" {
		return check.Invalid("Options.CustomAttributesEditMode", "must be set to update custom attributes")
	}
	return checkTagsMode(update.Updates.Tags, update.Options.TagsEditMode)
}

// checkTagsMode requires a mode, because the default of the service may replace all tags.
func checkTagsMode(tags []string, mode TagsEditMode) error {
	if tags != nil && mode == "" {
		return check.Invalid("Options.TagsEditMode", "must be set to update tags")
	}
	return nil
}
