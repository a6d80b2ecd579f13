package engagor

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
)

// ContactKey names a contact: make one with ContactByID or ContactByService.
type ContactKey struct {
	id                 string
	service, serviceID string
	topicIDs           []int64
}

// ContactByID names a contact by its own id. The topics say where to look for details; contacts on wechat, twilio, web,
// whatsapp and viber need them.
func ContactByID(id string, topicIDs ...int64) ContactKey {
	return ContactKey{id: id, topicIDs: slices.Clone(topicIDs)}
}

// ContactByService names a contact by a network and the person's id on it, the type and the service id of one of the
// contact's social profiles. Not for instagram. The topics say where to look for details; wechat, twilio, web, whatsapp
// and viber demand them.
func ContactByService(service, serviceID string, topicIDs ...int64) ContactKey {
	return ContactKey{service: service, serviceID: serviceID, topicIDs: slices.Clone(topicIDs)}
}

// AddTags puts tags beside those that the contact has. It sends the edit mode add, whose effect is inferred from its
// name. The contact is returned as it is after the change.
//
// Calls Update or UpdateByService. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *ContactsService) AddTags(ctx context.Context, contact ContactKey, tags []string, opts ...RequestOption) (*Contact, error) {
	return s.editTags(ctx, "Contacts.AddTags", contact, tags, TagsEditModeAdd, opts)
}

// ReplaceTags makes tags all the tags that the contact has: others are lost. An empty list takes all tags away; nil is
// refused, so that a list that was never filled destroys nothing. It sends the edit mode update, whose effect is
// inferred. The contact is returned as it is after the change.
//
// Calls Update or UpdateByService. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *ContactsService) ReplaceTags(ctx context.Context, contact ContactKey, tags []string, opts ...RequestOption) (*Contact, error) {
	return s.editTags(ctx, "Contacts.ReplaceTags", contact, tags, TagsEditModeUpdate, opts)
}

// RemoveTags takes tags away and leaves the others. It sends the edit mode delete, whose effect is inferred from its
// name. The contact is returned as it is after the change.
//
// Calls Update or UpdateByService. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *ContactsService) RemoveTags(ctx context.Context, contact ContactKey, tags []string, opts ...RequestOption) (*Contact, error) {
	return s.editTags(ctx, "Contacts.RemoveTags", contact, tags, TagsEditModeDelete, opts)
}

// SetCustomAttributes creates or changes attributes and leaves the others. Which member identifies an attribute is not
// known: take its definition from CustomAttributes.List, add the value and give it here whole. An attribute without a
// value is refused; "" is one. It sends the edit mode update, whose effect is inferred. The contact is returned as it is
// after the change.
//
// Calls Update or UpdateByService. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *ContactsService) SetCustomAttributes(ctx context.Context, contact ContactKey, attributes []CustomAttribute, opts ...RequestOption) (*Contact, error) {
	return s.editAttributes(ctx, "Contacts.SetCustomAttributes", contact, attributes, CustomAttributesEditModeUpdate, opts)
}

// ReplaceCustomAttributes makes attributes all the custom attributes that the contact has: others are lost. An empty
// list takes all of them away; nil is refused, so that a list that was never filled destroys nothing, and so is an
// attribute without a value. It sends the edit mode overwrite, whose effect is inferred. The contact is returned as it is
// after the change.
//
// Calls Update or UpdateByService. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *ContactsService) ReplaceCustomAttributes(ctx context.Context, contact ContactKey, attributes []CustomAttribute, opts ...RequestOption) (*Contact, error) {
	return s.editAttributes(ctx, "Contacts.ReplaceCustomAttributes", contact, attributes, CustomAttributesEditModeOverwrite, opts)
}

// DeleteCustomAttributes takes attributes away and leaves the others; their values do not matter. It sends the edit mode
// delete, whose effect is inferred from its name. The contact is returned as it is after the change.
//
// Calls Update or UpdateByService. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *ContactsService) DeleteCustomAttributes(ctx context.Context, contact ContactKey, attributes []CustomAttribute, opts ...RequestOption) (*Contact, error) {
	return s.editAttributes(ctx, "Contacts.DeleteCustomAttributes", contact, attributes, CustomAttributesEditModeDelete, opts)
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
			err = check.Invalid(fmt.Sprintf("attributes[%d]", i), "must have what identifies it, such as an id or a name")
		case a.Value == nil && mode != CustomAttributesEditModeDelete:
			err = check.Invalid(fmt.Sprintf("attributes[%d].value", i), "must be set")
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
