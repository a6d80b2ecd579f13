package customerio

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/internal/check"
)

// The rules that span fields, called by the generated methods.

// check wants exactly one identifier.
func (i Identifiers) check() error {
	given := 0
	for _, id := range []string{i.ID, i.Email, i.CioID, i.Phone} {
		if id != "" {
			given++
		}
	}
	if given != 1 {
		return check.Invalid("identifiers", "must have exactly one of id, email, cio_id and phone, it has "+strconv.Itoa(given))
	}
	return nil
}

const maxSendAhead = 90 * 24 * time.Hour

// checkSend holds the rules that all transactional messages share.
func checkSend(message TransactionalID, person Identifiers, at UnixTime) error {
	if !at.IsZero() && time.Until(at.Time) > maxSendAhead {
		return check.Invalid("send_at", "must be at most 90 days ahead")
	}
	return cmp.Or(message.check(), person.check())
}

const maxRecipients = 15

func validateSendEmail(email TransactionalEmail) error {
	if email.TransactionalMessageID.IsZero() {
		for _, needed := range [][2]string{{"body", email.Body}, {"subject", email.Subject}, {"from", email.From}} {
			if needed[1] == "" {
				return check.Invalid(needed[0], "must not be empty without a transactional_message_id")
			}
		}
	}
	if n := addresses(email.To) + addresses(email.CC) + addresses(email.BCC); n > maxRecipients {
		return check.Invalid("to", fmt.Sprintf("has %d addresses together with cc and bcc, the limit is %d", n, maxRecipients))
	}
	return cmp.Or(checkSend(email.TransactionalMessageID, email.Identifiers, email.SendAt), email.Attachments.check())
}

// addresses counts the addresses of a comma-separated list. Commas within quotes are part of a name.
func addresses(list string) int {
	n, quoted, blank := 0, false, true
	for _, c := range list + "," {
		switch {
		case c == '"':
			quoted, blank = !quoted, false
		case c == ',' && !quoted:
			if !blank {
				n++
			}
			blank = true
		case c != ' ' && c != '\t':
			blank = false
		}
	}
	if !blank { // a quote without an end
		n++
	}
	return n
}

func validateSendPush(m TransactionalPush) error {
	return checkSend(m.TransactionalMessageID, m.Identifiers, m.SendAt)
}

func validateSendSMS(m TransactionalSMS) error {
	return checkSend(m.TransactionalMessageID, m.Identifiers, m.SendAt)
}

func validateSendWhatsApp(m TransactionalWhatsApp) error {
	return checkSend(m.TransactionalMessageID, m.Identifiers, m.SendAt)
}

func validateSendInApp(m TransactionalInApp) error {
	return checkSend(m.TransactionalMessageID, m.Identifiers, m.SendAt)
}

func validateSendInboxMessage(m TransactionalInboxMessage) error {
	return checkSend(m.TransactionalMessageID, m.Identifiers, m.SendAt)
}

func validateTriggerBroadcast(_ int64, draft TriggerDraft) error {
	var given []string
	for _, audience := range []struct {
		name string
		set  bool
	}{
		{"the default audience", draft.DefaultAudience},
		{"recipients", !draft.Recipients.IsZero()},
		{"emails", len(draft.Emails) > 0},
		{"ids", len(draft.IDs) > 0},
		{"per_user_data", len(draft.PerUserData) > 0},
		{"data_file_url", draft.DataFileURL != ""},
	} {
		if audience.set {
			given = append(given, audience.name)
		}
	}
	switch len(given) {
	case 0:
		return check.Invalid("audience", "must be set: one of recipients, emails, ids, per_user_data and data_file_url, or the default audience")
	case 1:
	default:
		return check.Invalid("audience", "must be one alone, not "+strings.Join(given, " and "))
	}
	if !draft.Recipients.IsZero() {
		if err := draft.Recipients.check("recipients"); err != nil {
			return err
		}
	}
	for i, person := range draft.PerUserData {
		if (person.ID == "") == (person.Email == "") {
			return check.Invalid(fmt.Sprintf("per_user_data[%d]", i), "must have either an id or an email")
		}
	}
	open := len(draft.PerUserData) > 0 || draft.DataFileURL != ""
	switch {
	case draft.EmailAddDuplicates && !open && len(draft.Emails) == 0:
		return check.Invalid("email_add_duplicates", "must not be set without emails, per_user_data or data_file_url")
	case draft.EmailIgnoreMissing && !open && len(draft.Emails) == 0:
		return check.Invalid("email_ignore_missing", "must not be set without emails, per_user_data or data_file_url")
	case draft.IDIgnoreMissing && !open && len(draft.IDs) == 0:
		return check.Invalid("id_ignore_missing", "must not be set without ids, per_user_data or data_file_url")
	}
	return nil
}

func validateGetPeopleFilter(filter Filter, _ PeopleSearchParams) error {
	return filter.check("filter")
}

func validateExportPeopleData(filters Filter) error { return filters.check("filters") }

func validateGetObjectsFilter(_ string, filter ObjectFilter, _ ObjectSearchParams) error {
	return filter.node.check("filter", forObjects)
}

func validateExportDeliveriesData(draft DeliveryExportDraft) error {
	given := 0
	for _, id := range []int64{draft.NewsletterID, draft.CampaignID, draft.TransactionalMessageID, draft.ActionID} {
		if id != 0 {
			given++
		}
	}
	if given != 1 {
		return check.Invalid("newsletter_id, campaign_id, transactional_message_id, action_id", "must be exactly one, not "+strconv.Itoa(given))
	}
	return checkSpan("end", draft.Start, draft.End)
}

// checkSpan refuses a time span that ends before it begins.
func checkSpan(argument string, start, end UnixTime) error {
	if !start.IsZero() && !end.IsZero() && end.Before(start.Time) {
		return check.Invalid(argument, "must not be before the start")
	}
	return nil
}

func validateImport(draft ImportDraft) error {
	if u, err := url.Parse(draft.DataFileURL); err != nil || u.Host == "" { // a path on this machine, for example
		return check.Invalid("data_file_url", "must be the address of a file that the service can reach")
	}
	switch draft.Type {
	case ImportTypePeople, ImportTypeEvent, ImportTypeRelationship:
		if draft.Identifier == "" {
			return check.Invalid("identifier", "must be set for people, events and relationships")
		}
	case ImportTypeObject:
		if draft.Identifier != "" {
			return check.Invalid("identifier", "must not be set for objects")
		}
	}
	if draft.Identifier == ImportIdentifierCioID && draft.Type != ImportTypeRelationship {
		return check.Invalid("identifier", "must be cio_id for relationships only")
	}
	switch draft.Type {
	case ImportTypeObject, ImportTypeRelationship:
		if draft.ObjectTypeID == "" {
			return check.Invalid("object_type_id", "must be set for objects and relationships")
		}
	}
	return nil
}

func validateAddCollection(draft CollectionDraft) error {
	if (len(draft.Data) == 0) == (draft.URL == "") {
		return check.Invalid("data", "or url must be set, and not both")
	}
	return draft.Data.check("data")
}

func validateUpdateCollection(_ int64, update CollectionUpdate) error {
	switch {
	case len(update.Data) > 0 && update.URL != "":
		return check.Invalid("data", "must not be set together with url")
	case len(update.Data) == 0 && update.URL == "" && update.Name == "":
		return check.Invalid("name", "or data or url must be set")
	}
	return update.Data.check("data")
}

func validateUpdateCollectionContents(_ int64, rows CollectionRows) error { return rows.check("rows") }

// maxNewsletter is the size of the request that creates a newsletter. The vendor says 1 MB, and not whether that is a
// power of ten or of two; what is between the two, and what the encoding adds, is left to the service.
const maxNewsletter = 1 << 20

func validateCreateNewsletter(draft NewsletterDraft) error {
	if err := checkContent(draft); err != nil {
		return err
	}
	switch {
	case draft.SendNow && !draft.ScheduledAt.IsZero():
		return check.Invalid("scheduled_at", "must not be set together with send_now")
	case draft.From != "" && draft.FromID != 0:
		return check.Invalid("from", "must not be set together with from_id")
	case len(draft.Body)+len(draft.BodyPlain)+len(draft.BodyJSON) > maxNewsletter:
		return check.Invalid("body", fmt.Sprintf("must not take the request beyond %d bytes", maxNewsletter))
	}
	if err := cmp.Or(draft.Recipients.node.check("recipients", forPeople), checkRate(draft.RateLimitEmailRate, draft.RateLimitTimePeriod)); err != nil {
		return err
	}
	if encoded, err := json.Marshal(&draft); err == nil && len(encoded) >= maxNewsletterBytes {
		return check.Invalid("the newsletter", fmt.Sprintf("takes %d bytes, it must stay below %d", len(encoded), maxNewsletterBytes))
	}
	return nil
}

// maxNewsletterBytes is "under 1 MB"; whether that is a power of ten or of two is not said, so the larger one holds.
const maxNewsletterBytes = 1 << 20

// checkContent wants the content that the type of a newsletter has. Types that are not known yet pass.
func checkContent(draft NewsletterDraft) error {
	var needed [][2]string
	switch draft.Type {
	case MessageTypeEmail:
		needed = [][2]string{{"subject", draft.Subject}, {"body", draft.Body}}
	case MessageTypeSMS:
		needed = [][2]string{{"body", draft.Body}}
	case MessageTypePush:
		needed = [][2]string{{"subject or body", draft.Subject + draft.Body}}
	case MessageTypeInApp, MessageTypeInbox:
		needed = [][2]string{{"body_json", draft.BodyJSON}}
	case MessageTypeWebhook:
		needed = [][2]string{{"body", draft.Body}, {"request_method", string(draft.RequestMethod)}, {"url", draft.URL}}
	}
	for _, field := range needed {
		if field[1] == "" {
			return check.Invalid(field[0], "must not be empty in a newsletter of the type "+string(draft.Type))
		}
	}
	return nil
}

// checkRate wants rate and period together.
func checkRate(rate int64, period RateLimitPeriod) error {
	switch {
	case rate != 0 && period == 0:
		return check.Invalid("rate_limit_time_period", "must be set with rate_limit_email_rate")
	case rate == 0 && period != 0:
		return check.Invalid("rate_limit_email_rate", "must be set with rate_limit_time_period")
	case period != 0 && period != RateLimitPeriodMinute && period != RateLimitPeriodHour && period != RateLimitPeriodDay:
		return check.Invalid("rate_limit_time_period", "must be 60, 3600 or 86400")
	}
	return nil
}

func validateScheduleNewsletter(_ int64, schedule NewsletterSchedule) error {
	switch {
	case !schedule.ScheduledAt.IsZero() && schedule.Timezone == "":
		return check.Invalid("timezone", "must be set with scheduled_at")
	case schedule.TZMatchEnabled != nil && *schedule.TZMatchEnabled && schedule.RateLimitTimePeriod > RateLimitPeriodHour:
		return check.Invalid("rate_limit_time_period", "must be at most 3600 with tz_match_enabled")
	}
	return checkRate(schedule.RateLimitEmailRate, schedule.RateLimitTimePeriod)
}

func validateSendNewsletter(_ int64, limit NewsletterRateLimit) error {
	return checkRate(limit.RateLimitEmailRate, limit.RateLimitTimePeriod)
}

const maxLiveNotification = 6 * time.Hour

func validateStartLiveNotification(start LiveNotificationStart) error {
	switch {
	case start.Platform == PlatformIOS && start.PushPayload == LiveNotificationPush{}:
		return check.Invalid("push_payload", "must be set for ios")
	case !start.Expiration.IsZero() && time.Until(start.Expiration.Time) > maxLiveNotification:
		return check.Invalid("expiration", "must be at most 6 hours ahead")
	}
	return start.Identifiers.check()
}

func validateUpdateAsset(_ int64, update AssetUpdate) error {
	if update.Name == "" && !update.ParentFolderID.IsSpecified() {
		return check.Invalid("name", "or parent_folder_id must be set")
	}
	return nil
}

func validateCreateFolder(draft DesignFolderDraft) error { return checkFolderName(draft.Name) }

func validateUpdateFolder(_ string, update DesignFolderUpdate) error {
	return checkFolderName(update.Name)
}

const notInFolderNames = `<>:"/\|?*`

func checkFolderName(name string) error {
	if strings.ContainsAny(name, notInFolderNames) {
		return check.Invalid("name", "must not contain any of "+notInFolderNames)
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
		return check.Invalid("steps", fmt.Sprintf("must be at most %d for the period %s", limit, cmp.Or(period, PeriodDays)))
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
		return check.Invalid("end", "must be at most 10 years after the start")
	}
	return checkSpan("end", start, end)
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
