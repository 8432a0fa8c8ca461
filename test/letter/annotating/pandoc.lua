-- Reads framed texts from standard input (their length in bytes on a line of its own, then the text), and writes what Pandoc reads in each as a line of JSON.
function Pandoc(document)
  while true do
    local length = io.read('n')
    if not length then break end
    io.read(1)
    local text = length > 0 and io.read(length) or ''
    local read, found = pcall(function() return pandoc.write(pandoc.read(text, 'markdown'), 'json') end)
    io.write(read and found or 'null', '\n')
  end
  return pandoc.Pandoc({})
end
