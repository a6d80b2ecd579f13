'use strict'

// The vendor's client has a fixed address. It sends through cross-fetch, which is put in front of the fake here.
const address = 'https://api.engage.so/v1'
const fetchPath = require.resolve('cross-fetch', { paths: [require.resolve('@engage_so/core')] })
const fetch = require(fetchPath)
require.cache[fetchPath].exports = (url, options) => fetch(url.replace(address, process.env.FAKE_URL), options)

const { watch, call, finish } = require('./report')
const client = require('@engage_so/node')
const engage = watch('Engage', client)

// The client answers an error with an object in place of throwing it.
const ok = (answer) => !answer.error

const run = async () => {
  engage.init({ key: process.env.FAKE_KEY, secret: process.env.FAKE_SECRET })

  await call('identify', () => engage.identify({ id: 'u1', email: 'ada@example.com', number: 15555551234, created_at: '2020-08-11', plan: 'pro' }),
    (user) => ok(user) && user.uid === 'u1' && user.number === '15555551234' && user.meta.plan === 'pro')
  await call('identify an account', () => engage.identify({ id: 'acme', is_account: true }), (user) => ok(user) && user.is_account)
  await call('identify without an address', () => engage.identify({ id: 'team', first_name: 'Team' }), ok)
  await call('addAttribute', () => engage.addAttribute('u1', { first_name: 'Ada', active: true, created_at: '2020-08-11', meta: null }),
    (user) => ok(user) && user.first_name === 'Ada' && user.meta.active)
  await call('addAttribute of a device', () => engage.addAttribute('u1', { device_token: 't', device_platform: 'ios' }), ok)
  await call('track', () => engage.track('u1', 'loggedin'), ok)
  await call('track a value', () => engage.track('u1', { event: 'played', value: 'vid_133', timestamp: '2020-05-30T09:30:10Z' }), ok)
  await call('track properties', () => engage.track('u1', { event: 'paid', properties: { amount: 9.5, of: null } }), ok)
  await call('addToAccount', () => engage.addToAccount('u1', 'acme'), (user) => ok(user) && user.accounts[0].id === 'acme')
  await call('addToAccount of a user', () => engage.addToAccount('u1', 'team', 'guest'), (user) => ok(user) && user.accounts.length === 2)
  await call('changeAccountRole', () => engage.changeAccountRole('u1', 'acme', 'owner'), (user) => ok(user) && user.accounts[0].role === 'owner')
  await call('removeFromAccount', () => engage.removeFromAccount('u1', 'team'), (user) => ok(user) && user.accounts.length === 1)
  await call('convertToAccount', () => engage.convertToAccount('team'), (user) => ok(user) && user.is_account)
  await call('convertToCustomer', () => engage.convertToCustomer('team'), (user) => ok(user) && !user.is_account)

  const request = (name, path, params, method, check = ok) => call(`request ${name}`, () => engage.request(path, params, method), check)
  const list = await request('create a list', '/lists', { title: 'Monthly', description: null }, 'POST', (l) => ok(l) && l.id)
  await request('lists', '/lists?limit=10', null, 'GET', (page) => ok(page) && page.data.length === 1)
  await request('a list', `/lists/${list.id}`, null, 'GET')
  await request('update a list', `/lists/${list.id}`, { title: 'Weekly' }, 'PUT')
  await request('subscribe', `/lists/${list.id}/subscribers`, { email: 'bob@example.com', number: 15555551235, created_at: '2020-08-11' }, 'POST', (a) => ok(a) && a.uid)
  await request('add to lists', '/users/u1/lists', { lists: [list.id] }, 'POST')
  await request('unsubscribe', `/lists/${list.id}/subscribers/u1`, { subscribed: false }, 'PUT')
  await request('delete a subscriber', `/lists/${list.id}/subscribers/u1`, null, 'DELETE')
  await request('add to lists again', '/users/u1/lists', { lists: [list.id] }, 'POST')
  await request('remove from lists', '/users/u1/lists', { lists: [list.id] }, 'DELETE')
  await request('archive a list', `/lists/${list.id}`, null, 'DELETE')
  await request('create a user', '/users', { id: 'u2', email: 'eve@example.com', number: 15555551236, first_name: null }, 'POST')
  await request('users', '/users?limit=30', null, 'GET', (page) => ok(page) && page.data.length >= 4)
  await request('a user', '/users/u2', null, 'GET', (user) => ok(user) && user.email === 'eve@example.com')
  await request('members', '/users/acme/members', null, 'GET', (page) => ok(page) && page.data.length === 1)
  await request('batch', '/batch', { data: [{ type: 'update', id: 'u2', number: 1, email: null }, { type: 'event', id: 'u2', event: 'Paid', value: 1 }] }, 'POST')
  await request('email', '/send/email', { from: { email: 'shop@example.com' }, to: ['ada@example.com'], subject: 's', html: 'b' }, 'POST')
  await request('SMS', '/send/sms', { from: 'Shop', to: '15555551234', body: 'b', source: 'twilio' }, 'POST')
  await request('merge', '/users/merge', { source: 'u2', destination: 'u1' }, 'POST')
  await request('archive a user', '/users/u1/archive', null, 'POST')
  await request('delete a user', '/users/u1', null, 'DELETE')

  finish('Engage', Object.keys(client))
}

run()
