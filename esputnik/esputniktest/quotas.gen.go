// Code generated from openapi/esputnik/info.yaml. DO NOT EDIT.

package esputniktest

import "time"

// EnforceQuotas makes the server count calls as the vendor does: the constants of type Quota in package esputnik say
// how many it lets pass. Limit sets one of them to another number.
func (s *Server) EnforceQuotas() {
	for _, quota := range []string{
		"default",
		"contactIdByToken",
		"contactList",
		"eventV1",
		"eventV2",
		"eventV3",
		"pastEventsV1",
		"pastEventsV2",
		"pastEventsV3",
		"pastEventsDelete",
		"interactionStatus",
		"contactMessages",
		"emailMessageList",
		"emailMessage",
		"emailMessageViewLink",
		"mobilePushMessageList",
		"mobilePushMessage",
		"viberMessageList",
		"viberMessage",
		"appInboxMessageList",
		"appInboxMessage",
		"telegramMessageList",
		"telegramMessage",
		"smsMessageList",
		"smsMessage",
	} {
		s.engine.Limit(quota, 0, 0)
	}
	s.engine.AddLimit(200, time.Second, "default", "emailMessageList", "emailMessageViewLink", "mobilePushMessageList", "mobilePushMessage", "viberMessageList", "viberMessage", "appInboxMessageList", "appInboxMessage", "telegramMessageList", "telegramMessage", "smsMessageList", "smsMessage")
	s.engine.AddLimit(150, time.Second, "contactIdByToken")
	s.engine.AddLimit(50, time.Second, "contactList")
	s.engine.AddLimit(350, time.Second, "eventV1")
	s.engine.AddLimit(350, time.Second, "eventV2")
	s.engine.AddLimit(350, time.Second, "eventV3")
	s.engine.AddLimit(100, time.Second, "pastEventsV1")
	s.engine.AddLimit(100, time.Second, "pastEventsV2")
	s.engine.AddLimit(100, time.Second, "pastEventsV3")
	s.engine.AddLimit(5, time.Second, "pastEventsDelete")
	s.engine.AddLimit(300, time.Second, "interactionStatus")
	s.engine.AddLimit(10, time.Second, "contactMessages")
	s.engine.AddLimit(500, time.Hour, "emailMessageList")
	s.engine.AddLimit(500, time.Hour, "emailMessage")
	s.engine.AddLimit(10, time.Second, "emailMessage")
	s.engine.AddLimit(500, time.Hour, "emailMessageViewLink")
	s.engine.AddLimit(500, time.Hour, "mobilePushMessageList")
	s.engine.AddLimit(500, time.Hour, "mobilePushMessage")
	s.engine.AddLimit(500, time.Hour, "viberMessageList")
	s.engine.AddLimit(500, time.Hour, "viberMessage")
	s.engine.AddLimit(500, time.Hour, "appInboxMessageList")
	s.engine.AddLimit(500, time.Hour, "appInboxMessage")
	s.engine.AddLimit(500, time.Hour, "telegramMessageList")
	s.engine.AddLimit(500, time.Hour, "telegramMessage")
	s.engine.AddLimit(500, time.Hour, "smsMessageList")
	s.engine.AddLimit(500, time.Hour, "smsMessage")
}
