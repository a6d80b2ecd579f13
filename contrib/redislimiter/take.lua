-- Reserves the next turn of a bucket. KEYS[1] is the time at which the next request is due if all are evenly spaced. All
-- times are in microseconds, written with %.0f because Lua drops digits of large numbers otherwise.
-- Returns the wait, and 1 if the turn is reserved, 0 if the wait is longer than ARGV[3].
local interval, tolerance, patience = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call("TIME")
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local due = math.max(now, tonumber(redis.call("GET", KEYS[1]) or now))
local delay = math.max(0, due - tolerance - now)
if patience >= 0 and delay > patience then
	return {delay, 0}
end
due = due + interval
redis.call("SET", KEYS[1], string.format("%.0f", due), "PX", string.format("%.0f", math.ceil((due - now) / 1000)))
return {delay, 1}
