'use strict'

const {
  APIClient, TrackClient, PipelinesClient,
  SendEmailRequest, SendPushRequest, SendSMSRequest, SendWhatsAppRequest, SendInAppRequest, SendInboxMessageRequest
} = require('customerio-node')
const { say, watch, call, finish, methodsOf } = require('./report')

const options = (url) => ({ url, retry: { maxRetries: 0 } })
const api = watch('APIClient', new APIClient(process.env.FAKE_KEY, options(process.env.FAKE_URL + '/v1')))
const file = process.env.FAKE_FILE // a CSV file of people

const segmentOf = (id) => ({ and: [{ segment: { id } }] })
const metrics = { period: 'days', steps: 7 }
const span = { version: 2, res: 'days', tz: 'Europe/Paris', start: 1767225600, end: 1769904000 }
const content = { subject: 'Hello again', body: '<p>Hello again</p>' }
const translation = { language: 'fr', ...content }

const send = async () => {
  const delivery = (answer) => Boolean(answer.delivery_id)
  const mail = new SendEmailRequest({ to: 'ada@example.com', identifiers: { id: 1 }, transactional_message_id: 3, message_data: { order: 1815 }, disable_message_retention: false, queue_draft: false, tracked: true, language: 'fr' })
  mail.attach('a.txt', 'hello')
  const receipt = await call('sendEmail', () => api.sendEmail(mail), delivery)
  await call('sendEmail with its own content', () => api.sendEmail(new SendEmailRequest({ to: 'ada@example.com', identifiers: { email: 'ada@example.com' }, from: 'team@example.com', subject: 's', body: 'b', body_plain: 'b', preheader: 'p', reply_to: 'r@example.com', bcc: 'c@example.com', headers: { 'X-Order': 'A-7' } })), delivery)
  await call('sendEmail without identifiers', () => api.sendEmail(new SendEmailRequest({ to: 'ada@example.com', transactional_message_id: 3 })), delivery)
  await call('sendPush', () => api.sendPush(new SendPushRequest({ identifiers: { id: '1' }, transactional_message_id: 4 })), delivery)
  await call('sendPush to a device', () => api.sendPush(new SendPushRequest({ identifiers: { id: '1' }, transactional_message_id: 4, to: 'last_used', title: 't', message: 'm', device: { token: 't', attributes: { build: 7, dark: true } }, custom_data: { a: 1 }, sound: 'default' })), delivery)
  await call('sendSMS', () => api.sendSMS(new SendSMSRequest({ identifiers: { id: '1' }, transactional_message_id: 'otp' })), delivery)
  await call('sendSMS to a number', () => api.sendSMS(new SendSMSRequest({ identifiers: { id: '1' }, transactional_message_id: 'otp', to: '+4915112345678' })), delivery)
  await call('sendWhatsApp', () => api.sendWhatsApp(new SendWhatsAppRequest({ identifiers: { id: '1' }, transactional_message_id: 6 })), delivery)
  await call('sendInApp', () => api.sendInApp(new SendInAppRequest({ identifiers: { id: '1' }, transactional_message_id: 7, disable_message_retention: true })), delivery)
  await call('sendInboxMessage', () => api.sendInboxMessage(new SendInboxMessageRequest({ identifiers: { id: '1' }, transactional_message_id: 8, disable_message_retention: true })), delivery)

  await call('getMessages', () => api.getMessages({ limit: 2, type: 'email', drafts: false }), (a) => a.messages.length > 0)
  await call('getMessages by its newer filters', () => api.getMessages({ transactional_id: 3, trigger_id: 1, template_id: 1, content_id: 1, associations: true }))
  await call('getMessage', () => api.getMessage(receipt.delivery_id), (a) => a.message.id === receipt.delivery_id)
  await call('getMessage with more', () => api.getMessage(receipt.delivery_id, { archived_message: true, associations: true, get_tracked_responses: true }))
  await call('getArchivedMessage', () => api.getArchivedMessage(receipt.delivery_id))
}

const people = async () => {
  await call('getCustomersByEmail', () => api.getCustomersByEmail('ada@example.com'), (a) => a.results.length === 1)
  await call('searchCustomers', () => api.searchCustomers({ and: [{ attribute: { field: 'plan', operator: 'eq', value: 'pro' } }] }, { limit: 10 }), (a) => a.identifiers.length === 1)
  await call('getAttributes', () => api.getAttributes('1'), (a) => a.customer.id === '1')
  await call('getAttributes by address', () => api.getAttributes('ada@example.com', 'email'), (a) => a.customer.id === '1')
  await call('getCustomersAttributes', () => api.getCustomersAttributes([1, '2']), (a) => a.customers.length === 2)
  await call('getCustomerActivities', () => api.getCustomerActivities('1', { limit: 10, type: 'event' }))
  await call('getCustomerMessages', () => api.getCustomerMessages('1', { limit: 10 }), (a) => a.messages.length > 0)
  await call('getCustomerRelationships', () => api.getCustomerRelationships('1', { limit: 10 }))
  await call('getCustomerSegments', () => api.getCustomerSegments('1'))
  await call('getCustomerSubscriptionPreferences', () => api.getCustomerSubscriptionPreferences('1', { language: 'fr' }))
  await call('getSubscriptionCenterToken', () => api.getSubscriptionCenterToken('1'))
  await call('listActivities', () => api.listActivities({ customerId: '1', idType: 'id', deleted: false, limit: 10 }))
  await call('listSubscriptionTopics', () => api.listSubscriptionTopics())
  await call('listSubscriptionChannels', () => api.listSubscriptionChannels())

  await call('findObjects', () => api.findObjects(1, { object_attribute: { field: 'plan', operator: 'eq', value: 'gold', type_id: 1 } }, { limit: 10 }))
  await call('findObjects by text', () => api.findObjects('1', { object_attribute: { field: 'plan', operator: 'exists', type_id: '1' } }))
  await call('getObjectAttributes', () => api.getObjectAttributes(1, 'acme', 'object_id'))
  await call('getObjectRelationships', () => api.getObjectRelationships('1', 'acme', { limit: 10 }))
  await call('listObjectTypes', () => api.listObjectTypes())
}

const segments = async () => {
  const created = await call('createSegment', () => api.createSegment({ name: 'VIP', description: 'By name' }), (a) => a.segment.id > 0)
  const id = created.segment.id
  await call('listSegments', () => api.listSegments(), (a) => a.segments.some((s) => s.id === id))
  await call('getSegment', () => api.getSegment(id), (a) => a.segment.name === 'VIP')
  await call('getSegmentCustomerCount', () => api.getSegmentCustomerCount(id), (a) => a.count === 0)
  await call('getSegmentMembership', () => api.getSegmentMembership(id, { limit: 10 }))
  await call('getSegmentUsedBy', () => api.getSegmentUsedBy(id))
  await call('searchCustomers in a segment', () => api.searchCustomers(segmentOf(id)))
  await call('deleteSegment', () => api.deleteSegment(id))
}

const exportsAndImports = async () => {
  const started = await call('createCustomersExport', () => api.createCustomersExport({ attribute: { field: 'cio_id', operator: 'exists' } }), (a) => a.export.id > 0)
  await call('createDeliveriesExport', () => api.createDeliveriesExport(9, { metric: 'opened', attributes: ['plan'] }))
  await call('listExports', () => api.listExports(), (a) => a.exports.length === 2)
  await call('getExport', () => api.getExport(started.export.id))
  await call('downloadExport', () => api.downloadExport(started.export.id))
  const job = await call('createImport', () => api.createImport({ name: 'Newcomers', data_file_url: file, type: 'people', identifier: 'email' }), (a) => a.import.id > 0)
  await call('createImport of relationships', () => api.createImport({ name: 'Teams', data_file_url: file, type: 'relationship', identifier: 'id', object_type_id: null }))
  await call('getImport', () => api.getImport(job.import.id))
  await call('batchUpdateAttributes', () => api.batchUpdateAttributes([{ name: 'plan', description: 'd' }]))
  await call('batchUpdateAttributes of objects', () => api.batchUpdateAttributes([{ name: 'size', description: 'd', object_type_id: 1, is_relationship: false }]))
  await call('batchUpdateEvents', () => api.batchUpdateEvents([{ name: 'purchase', description: 'd' }]))
}

const campaigns = async () => {
  await call('listCampaigns', () => api.listCampaigns())
  await call('getCampaign', () => api.getCampaign(5))
  await call('getCampaignActions', () => api.getCampaignActions(5))
  await call('getCampaignAction', () => api.getCampaignAction(5, 6))
  await call('updateCampaignAction', () => api.updateCampaignAction(5, 6, content))
  await call('getCampaignActionLanguage', () => api.getCampaignActionLanguage(5, 6, 'fr'))
  await call('updateCampaignActionLanguage', () => api.updateCampaignActionLanguage(5, 6, 'fr', content))
  await call('getCampaignActionMetrics', () => api.getCampaignActionMetrics(5, 6, span))
  await call('getCampaignActionMetrics of no version', () => api.getCampaignActionMetrics(5, 6, metrics))
  await call('getCampaignActionMetricsLinks', () => api.getCampaignActionMetricsLinks(5, 6, metrics))
  await call('getCampaignActionMetricsLinks of people', () => api.getCampaignActionMetricsLinks(5, 6, { ...metrics, unique: true }))
  await call('getCampaignMetrics', () => api.getCampaignMetrics(5, span))
  await call('getCampaignMetrics of no version', () => api.getCampaignMetrics(5, metrics))
  await call('getCampaignMetricsLinks', () => api.getCampaignMetricsLinks(5, { ...metrics, unique: true }))
  await call('getCampaignJourneyMetrics', () => api.getCampaignJourneyMetrics(5, { start: span.start, end: span.end, res: 'days' }))
  await call('getCampaignMessages', () => api.getCampaignMessages(5, { limit: 10, type: 'email', metric: 'sent', drafts: false }))
}

const broadcasts = async () => {
  const trigger = await call('triggerBroadcast', () => api.triggerBroadcast(8, { headline: 'h' }, { attribute: { field: 'plan', operator: 'eq', value: 'pro' } }), (a) => a.id > 0)
  await call('triggerBroadcast of its own people', () => api.triggerBroadcast(8))
  await call('triggerBroadcast of ids', () => api.triggerBroadcast(8, {}, { ids: [1, '2'], id_ignore_missing: true }))
  await call('triggerBroadcast of addresses', () => api.triggerBroadcast(8, {}, { emails: ['ada@example.com'], email_ignore_missing: true, email_add_duplicates: true }))
  await call('triggerBroadcast of data', () => api.triggerBroadcast(8, {}, { per_user_data: [{ id: 1, data: { a: 1 } }, { email: 'ada@example.com', data: null }] }))
  await call('getBroadcastTriggerStatus', () => api.getBroadcastTriggerStatus(8, trigger.id))
  await call('getBroadcastTriggerErrors', () => api.getBroadcastTriggerErrors(8, trigger.id, { limit: 10 }))
  await call('getBroadcastTriggers', () => api.getBroadcastTriggers(8), (a) => a.triggers.length === 5)
  await call('listBroadcasts', () => api.listBroadcasts())
  await call('getBroadcast', () => api.getBroadcast(8))
  await call('getBroadcastActions', () => api.getBroadcastActions(8))
  await call('getBroadcastAction', () => api.getBroadcastAction(8, 9))
  await call('updateBroadcastAction', () => api.updateBroadcastAction(8, 9, content))
  await call('getBroadcastActionLanguage', () => api.getBroadcastActionLanguage(8, 9, 'fr'))
  await call('updateBroadcastActionLanguage', () => api.updateBroadcastActionLanguage(8, 9, 'fr', content))
  await call('getBroadcastActionMetrics', () => api.getBroadcastActionMetrics(8, 9, metrics))
  await call('getBroadcastActionMetricsLinks', () => api.getBroadcastActionMetricsLinks(8, 9, metrics))
  await call('getBroadcastActionMetricsLinks of people', () => api.getBroadcastActionMetricsLinks(8, 9, { ...metrics, unique: true }))
  await call('getBroadcastMetrics', () => api.getBroadcastMetrics(8, { ...metrics, type: 'email' }))
  await call('getBroadcastMetricsLinks', () => api.getBroadcastMetricsLinks(8, { ...metrics, unique: true }))
  await call('getBroadcastMessages', () => api.getBroadcastMessages(8, { limit: 10, metric: 'sent', type: 'email' }))
}

const newsletters = async () => {
  await call('listNewsletters', () => api.listNewsletters({ limit: 10, sort: 'desc' }))
  await call('createNewsletter', () => api.createNewsletter({ type: 'email', name: 'Spring', recipients: { and: [{ or: [{ segment: { id: 7 } }] }] }, from_id: 3, subscription_topic_id: null, ...content }))
  await call('getNewsletter', () => api.getNewsletter(9))
  await call('getNewsletterContents', () => api.getNewsletterContents(9))
  await call('getNewsletterContent', () => api.getNewsletterContent(9, 10))
  await call('updateNewsletterContent', () => api.updateNewsletterContent(9, 10, content))
  await call('getNewsletterContentMetrics', () => api.getNewsletterContentMetrics(9, 10, metrics))
  await call('getNewsletterContentMetricsLinks', () => api.getNewsletterContentMetricsLinks(9, 10, metrics))
  await call('getNewsletterContentMetricsLinks of people', () => api.getNewsletterContentMetricsLinks(9, 10, { ...metrics, unique: true }))
  await call('getNewsletterMetrics', () => api.getNewsletterMetrics(9, metrics))
  await call('getNewsletterMetricsLinks', () => api.getNewsletterMetricsLinks(9, { ...metrics, unique: true }))
  await call('getNewsletterMessages', () => api.getNewsletterMessages(9, { limit: 10, metric: 'sent' }))
  await call('getNewsletterMessages of a type', () => api.getNewsletterMessages(9, { type: 'email' }))
  await call('createNewsletterLanguage', () => api.createNewsletterLanguage(9, translation))
  await call('getNewsletterLanguage', () => api.getNewsletterLanguage(9, 'fr'))
  await call('updateNewsletterLanguage', () => api.updateNewsletterLanguage(9, 'fr', content))
  await call('deleteNewsletterLanguage', () => api.deleteNewsletterLanguage(9, 'fr'))
  await call('createNewsletterTestGroup', () => api.createNewsletterTestGroup(9))
  await call('getNewsletterTestGroups', () => api.getNewsletterTestGroups(9))
  await call('createNewsletterTestGroupLanguage', () => api.createNewsletterTestGroupLanguage(9, 'A', translation))
  await call('getNewsletterTestGroupLanguage', () => api.getNewsletterTestGroupLanguage(9, 'A', 'fr'))
  await call('updateNewsletterTestGroupLanguage', () => api.updateNewsletterTestGroupLanguage(9, 'A', 'fr', content))
  await call('deleteNewsletterTestGroupLanguage', () => api.deleteNewsletterTestGroupLanguage(9, 'A', 'fr'))
  await call('scheduleNewsletter', () => api.scheduleNewsletter(9, { scheduled_at: 1769940000, timezone: 'Europe/Paris' }))
  await call('sendNewsletter', () => api.sendNewsletter(9))
  await call('sendNewsletter slowly', () => api.sendNewsletter(9, { rate_limit_email_rate: 1000, rate_limit_time_period: 60 }))
  await call('deleteNewsletter', () => api.deleteNewsletter(9))
}

const transactional = async () => {
  await call('listTransactionalMessages', () => api.listTransactionalMessages(), (a) => a.messages.length === 6)
  await call('getTransactionalMessage', () => api.getTransactionalMessage(3))
  await call('getTransactionalMessageContents', () => api.getTransactionalMessageContents(3))
  await call('updateTransactionalMessageContent', () => api.updateTransactionalMessageContent(3, 4, content))
  await call('getTransactionalMessageLanguage', () => api.getTransactionalMessageLanguage(3, 'fr'))
  await call('updateTransactionalMessageLanguage', () => api.updateTransactionalMessageLanguage(3, 'fr', content))
  await call('getTransactionalMessageDeliveries', () => api.getTransactionalMessageDeliveries(3, { limit: 10 }))
  await call('getTransactionalMessageMetrics', () => api.getTransactionalMessageMetrics(3, metrics))
  await call('getTransactionalMessageLinkMetrics', () => api.getTransactionalMessageLinkMetrics(3, { ...metrics, unique: true }))
}

const designStudio = async () => {
  const list = { parentFolderId: '0b6f1c1e-0000-4000-8000-000000000001', directDescendantsOnly: true, sortBy: 'name', sortOrder: 'asc', page: 1, limit: 10 }
  const one = '0b6f1c1e-0000-4000-8000-000000000002'
  await call('listDesignStudioFolders', () => api.listDesignStudioFolders(list))
  await call('createDesignStudioFolder', () => api.createDesignStudioFolder({ name: 'Spring', parent_folder_id: null }))
  await call('getDesignStudioFolder', () => api.getDesignStudioFolder(one))
  await call('updateDesignStudioFolder', () => api.updateDesignStudioFolder(one, { name: 'Summer', parent_folder_id: null }))
  await call('deleteDesignStudioFolder', () => api.deleteDesignStudioFolder(one))
  await call('listDesignStudioEmails', () => api.listDesignStudioEmails({ ...list, isTemplate: false, hasTranslations: true }))
  await call('listDesignStudioEmails of any kind', () => api.listDesignStudioEmails({ isTemplate: 'any', hasTranslations: 'any', isLinked: 'false' }))
  await call('createDesignStudioEmail', () => api.createDesignStudioEmail({ name: 'Spring', parent_folder_id: null, content: { subject: 's', html: '<p>h</p>' }, envelope: { from_id: 3, recipient: '{{customer.email}}', reply_to_id: null } }))
  await call('createDesignStudioEmail with copies', () => api.createDesignStudioEmail({ name: 'Spring', envelope: { cc: 'c@example.com' } }))
  await call('getDesignStudioEmail', () => api.getDesignStudioEmail(one))
  await call('updateDesignStudioEmail', () => api.updateDesignStudioEmail(one, { name: 'Summer', content: { subject: 's' } }))
  await call('listDesignStudioEmailLanguages', () => api.listDesignStudioEmailLanguages(one))
  await call('createDesignStudioEmailLanguage', () => api.createDesignStudioEmailLanguage(one, { language: 'fr', content: { subject: 's', html: '<p>h</p>' } }))
  await call('getDesignStudioEmailLanguage', () => api.getDesignStudioEmailLanguage(one, 'fr'))
  await call('updateDesignStudioEmailLanguage', () => api.updateDesignStudioEmailLanguage(one, 'fr', { content: { subject: 's' } }))
  await call('deleteDesignStudioEmailLanguage', () => api.deleteDesignStudioEmailLanguage(one, 'fr'))
  await call('deleteDesignStudioEmail', () => api.deleteDesignStudioEmail(one))
  await call('listDesignStudioComponents', () => api.listDesignStudioComponents({ ...list, tag: 'shop-footer' }))
  await call('createDesignStudioComponent', () => api.createDesignStudioComponent({ name: 'Footer', tag: 'shop-footer', content: '<p>h</p>', parent_folder_id: null }))
  await call('getDesignStudioComponent', () => api.getDesignStudioComponent(one))
  await call('updateDesignStudioComponent', () => api.updateDesignStudioComponent(one, { name: 'Footer', content: '<p>h</p>' }))
  await call('deleteDesignStudioComponent', () => api.deleteDesignStudioComponent(one))

  await call('listAssets', () => api.listAssets({ parentFolderId: 4, directDescendantsOnly: true, page: 1, limit: 10 }))
  await call('createAsset', () => api.createAsset({ data: Buffer.from('png'), filename: 'logo.png', name: 'logo', parentFolderId: 4 }))
  await call('createAsset of no known kind', () => api.createAsset({ data: Buffer.from('x'), filename: 'logo' }))
  await call('getAsset', () => api.getAsset(4))
  await call('updateAsset', () => api.updateAsset(4, { name: 'logo-2026.png', parent_folder_id: null }))
  await call('deleteAsset', () => api.deleteAsset(4))
  await call('listAssetFolders', () => api.listAssetFolders({ parentFolderId: 4, page: 1, limit: 10 }))
  await call('createAssetFolder', () => api.createAssetFolder({ name: 'Logos', parent_folder_id: null }))
  await call('getAssetFolder', () => api.getAssetFolder(4))
  await call('updateAssetFolder', () => api.updateAssetFolder(4, { name: 'Brand' }))
  await call('deleteAssetFolder', () => api.deleteAssetFolder(4))
}

const collections = async () => {
  const created = await call('createCollection', () => api.createCollection({ name: 'Events', data: [{ city: 'Ghent', date: 1767225600 }] }), (a) => a.collection.id > 0)
  const id = created.collection.id
  await call('listCollections', () => api.listCollections(), (a) => a.collections.length === 1)
  await call('getCollection', () => api.getCollection(id))
  await call('updateCollection', () => api.updateCollection(id, { name: 'All events', url: null }))
  await call('getCollectionContent', () => api.getCollectionContent(id), (a) => a.length === 1)
  await call('updateCollectionContent', () => api.updateCollectionContent(id, [{ city: 'Lyon' }]))
  await call('deleteCollection', () => api.deleteCollection(id))
}

const suppressions = async () => {
  await call('createSuppression', () => api.createSuppression('bounces', 'bob@example.com'))
  await call('searchSuppression', () => api.searchSuppression('bob@example.com'))
  await call('getSuppressions', () => api.getSuppressions('bounces', { limit: 10, offset: 0 }))
  await call('getSuppressions of an address', () => api.getSuppressions('bounces', { email: 'bob@example.com' }))
  await call('getSuppressions of a domain', () => api.getSuppressions('bounces', { domain: 'example.com' }))
  await call('getDomainSuppressions', () => api.getDomainSuppressions('example.com', 'bounces', { limit: 10, email: 'bob@example.com' }))
  await call('deleteSuppression', () => api.deleteSuppression('bounces', 'bob@example.com'))
}

const workspace = async () => {
  const hook = await call('createReportingWebhook', () => api.createReportingWebhook({ name: 'Deliveries', endpoint: 'https://hooks.example.com/cio', events: ['email_sent'] }), (a) => a.id > 0)
  await call('listReportingWebhooks', () => api.listReportingWebhooks(), (a) => a.reporting_webhooks.length === 1)
  await call('getReportingWebhook', () => api.getReportingWebhook(hook.id))
  await call('updateReportingWebhook', () => api.updateReportingWebhook(hook.id, { name: 'Deliveries', endpoint: 'https://hooks.example.com/cio', events: ['email_sent'], disabled: true, with_content: null }))
  await call('deleteReportingWebhook', () => api.deleteReportingWebhook(hook.id))
  await call('createSnippet', () => api.createSnippet({ name: 'footer', value: 'v' }))
  await call('getSnippets', () => api.getSnippets(), (a) => a.snippets.length === 1)
  await call('updateSnippet', () => api.updateSnippet({ name: 'footer', value: 'w' }))
  await call('deleteSnippet', () => api.deleteSnippet('footer'))
  const senders = await call('getSenderIdentities', () => api.getSenderIdentities({ limit: 10, sort: 'asc', hidden: false }), (a) => a.sender_identities.length > 0)
  await call('getSenderIdentity', () => api.getSenderIdentity(senders.sender_identities[0].id))
  await call('getSenderIdentityUsedBy', () => api.getSenderIdentityUsedBy(senders.sender_identities[0].id))
  await call('listWorkspaces', () => api.listWorkspaces())
  await call('getIpAddresses', () => api.getIpAddresses())
}

const trackClient = async () => {
  const track = watch('TrackClient', new TrackClient(process.env.FAKE_SITE, process.env.FAKE_TRACK_KEY, options(process.env.FAKE_TRACK_URL + '/api/v1')))
  await call('getAccountRegion', () => track.getAccountRegion())
  await call('identify', () => track.identify('1', { email: 'ada@example.com', created_at: 1767225600, plan: null }))
  await call('identify by number', () => track.identify(2, {}))
  await call('track', () => track.track('1', { name: 'purchase', data: { price: 9.5 }, timestamp: 1767225600 }))
  await call('trackAnonymous', () => track.trackAnonymous('anon-1', { name: 'purchase' }))
  await call('trackAnonymous of nobody', () => track.trackAnonymous('', { name: 'purchase' }))
  await call('trackPageView', () => track.trackPageView('1', '/pricing'))
  await call('addDevice', () => track.addDevice('1', 't', 'ios', { last_used: 1767225600, build: 7 }))
  await call('trackPush', () => track.trackPush({ event: 'opened', delivery_id: 'd', device_id: 't', timestamp: 1767225600 }))
  await call('reportMetric', () => track.reportMetric({ delivery_id: 'd', metric: 'opened', timestamp: 1767225600, metadata: { action_name: 'a', action_value: 'b' } }))
  await call('deleteDevice', () => track.deleteDevice('1', 't'))
  await call('entity', () => track.entity({ type: 'person', identifiers: { id: '1' }, action: 'identify', attributes: { plan: 'pro' } }))
  await call('batch', () => track.batch([{ type: 'person', identifiers: { id: '1' }, action: 'event', name: 'viewed', attributes: {} }]))
  await call('addCustomersToSegment', () => track.addCustomersToSegment(7, ['1', 2], 'id'))
  await call('removeCustomersFromSegment', () => track.removeCustomersFromSegment(7, ['1']))
  await call('submitForm', () => track.submitForm('form-1', { email: 'ada@example.com' }))
  const sent = await api.getMessages({ limit: 1 })
  await call('unsubscribe', () => track.unsubscribe(sent.messages[0].id))
  await call('mergeCustomers', () => track.mergeCustomers('id', '1', 'email', 'ada@example.com'))
  await call('suppress', () => track.suppress('2'))
  await call('unsuppress', () => track.unsuppress('2'))
  await call('destroy', () => track.destroy('2'))
  finish('TrackClient', methodsOf(TrackClient))
}

const pipelinesClient = async () => {
  const pipelines = watch('PipelinesClient', new PipelinesClient(process.env.FAKE_PIPELINES_KEY, options(process.env.FAKE_PIPELINES_URL + '/v1')))
  const who = { userId: '1' }
  await call('pipelines identify', () => pipelines.identify({ ...who, traits: { plan: 'pro' } }))
  await call('pipelines track', () => pipelines.track({ ...who, event: 'purchase', properties: { price: 9.5 } }))
  await call('pipelines page', () => pipelines.page({ ...who, name: 'Pricing' }))
  await call('pipelines screen', () => pipelines.screen({ anonymousId: 'anon-1', name: 'Home' }))
  await call('pipelines group', () => pipelines.group({ ...who, groupId: 'acme' }))
  await call('pipelines alias', () => pipelines.alias({ ...who, previousId: 'anon-1' }))
  await call('pipelines batch', () => pipelines.batch([{ type: 'track', ...who, event: 'purchase' }]))
  finish('PipelinesClient', methodsOf(PipelinesClient), { envelope: 'a helper that sends nothing' })
}

const run = async () => {
  for (const part of [send, people, segments, exportsAndImports, campaigns, broadcasts, newsletters, transactional, designStudio, collections, suppressions, workspace]) await part()
  finish('APIClient', methodsOf(APIClient), { resourceBase: 'a helper that sends nothing' })
  await trackClient()
  await pipelinesClient()
}

run()
